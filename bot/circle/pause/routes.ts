import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { comeBack, takeBreak } from "../../../shared/circle/take-break.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { changeAsMember } from "../documents.ts";
import { membersChanged } from "../membership/documents.ts";
import { endBreakJob } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock">;

/** Away for a while and back again, each by their own choice; nobody asks why. */
export function pauseRoutes(context: Outside) {
  const { clock } = context;
  return {
    pause: api.circle.pause.handler(async ({ input, context: { caller }, errors }) => {
      const { until, zone, ...address } = input;
      const rule = (circle: Circle) =>
        takeBreak(circle, caller.person, until, { now: clock.now(), zone });
      return accepted(await change(context, address, caller, rule), errors);
    }),

    comeBack: api.circle.comeBack.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await change(context, input, caller, (circle) => comeBack(circle, caller.person)),
        errors,
      ),
    ),
  };
}

/** With all that follows from it: the line, the planned session and its event, the cards, and the return. */
function change<R extends string>(
  context: Outside,
  address: CircleAddress,
  caller: Caller,
  rule: (circle: Circle) => Result<Circle, R>,
) {
  return changeAsMember(context, address, caller, (inside) => {
    const { value: before } = inside.circle;
    const next = rule(before);
    if (!next.ok || next.value === before) return next.ok ? ok({ value: {} }) : next;
    const after = membersChanged(inside, next.value, context.clock.now());
    const back = joinedMember(next.value, caller.person)?.breakUntil;
    const ends = back ? [endBreakJob(address, caller.person, before.version + 1, back)] : [];
    return ok({ ...after, writes: [...(after.writes ?? []), ...ends] });
  });
}
