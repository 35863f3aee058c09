import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import {
  bringBack,
  confirmEnding,
  proposeEnding,
  withdrawEnding,
} from "../../../shared/circle/end-circle.ts";
import type { EndingKind } from "../../../shared/circle/ending.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { changeEvenEnded, readEvenEnded } from "../documents.ts";
import { endingChange } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock">;
type Whose = Pick<Caller, "person">;

/** The circle's end: one member proposes it, another confirms it, and any member brings it back. */
export function endingRoutes(context: Outside) {
  return {
    proposeEnding: api.circle.proposeEnding.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(
          await changing(context, input, caller, (circle, at) =>
            proposeEnding(circle, caller.person, input.ending, at),
          ),
          errors,
        ),
    ),
    confirmEnding: api.circle.confirmEnding.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(await confirming(context, input, caller, input.ending), errors),
    ),
    withdrawEnding: api.circle.withdrawEnding.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(await withdrawing(context, input, caller), errors),
    ),
    bringBack: api.circle.bringBack.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await bringingBack(context, input, caller), errors),
    ),
  };
}

/** Tab and card use the same. */
export function confirming(
  context: Outside,
  address: CircleAddress,
  caller: Whose,
  kind: EndingKind,
) {
  return changing(context, address, caller, (circle, at) =>
    confirmEnding(circle, caller.person, kind, at),
  );
}

export function withdrawing(context: Outside, address: CircleAddress, caller: Whose) {
  return changing(context, address, caller, (circle) => withdrawEnding(circle, caller.person));
}

export function bringingBack(context: Outside, address: CircleAddress, caller: Whose) {
  return changing(context, address, caller, (circle, at) => bringBack(circle, caller.person, at));
}

function changing<R extends string>(
  context: Outside,
  { tenant, circle }: CircleAddress,
  { person }: Whose,
  rule: (circle: Circle, at: Instant) => Result<Circle, R>,
) {
  return changeEvenEnded(readEvenEnded, context, { tenant, circle }, (inside) => {
    const at = context.clock.now();
    const next = rule(inside.circle.value, at);
    return next.ok ? ok(endingChange(inside, next.value, person, at)) : next;
  });
}
