import type { Ask } from "../../../shared/agenda/ask.ts";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleDay } from "../../../shared/circle/circle-zone.ts";
import { insider } from "../../../shared/circle/may.ts";
import { planSeason, renewSeason, takeRenewalBack } from "../../../shared/circle/renew-season.ts";
import type { SeasonWeeks } from "../../../shared/circle/season-lengths.ts";
import type { Result } from "../../../shared/kernel/result.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { CalendarDate, Instant } from "../../../shared/time/instant.ts";
import { askKind } from "../../agenda/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { changeAsMember, readEvenEnded } from "../documents.ts";
import { putAwayAs } from "../past/documents.ts";
import { seasonChange } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock">;
type Whose = Pick<Caller, "person">;

/** For how long a circle has agreed to meet, and what comes after it: any member says so, and any takes it back. */
export function seasonRoutes(context: Outside) {
  return {
    planSeason: api.circle.planSeason.handler(async ({ input, context: { caller }, errors }) => {
      const rule: Rule<"in-the-past"> = (circle, today) => planSeason(circle, input.weeks, today);
      return accepted(await changingSeason(context, input, caller, rule), errors);
    }),
    renewSeason: api.circle.renewSeason.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await renewing(context, input, caller, input), errors),
    ),
    takeRenewalBack: api.circle.takeRenewalBack.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(await takingBack(context, input, caller, input.number), errors),
    ),
    ownAsks: api.circle.ownAsks.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readEvenEnded(context, input);
      if (!inside || !insider(inside.circle.value, caller.person)) throw errors["not-found"]();
      const asks = [
        ...(await asksReached(context, input)),
        ...inside.asks.map(({ value }) => value),
      ]
        .filter(({ by, removedAt }) => by === caller.person && removedAt === undefined)
        .map(({ id: ask, text, mode }) => ({ ask, text, mode }));
      return { asks };
    }),
  };
}

/** What has been reached is history: it is read for nothing but this. */
async function asksReached(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
): Promise<readonly Ask[]> {
  const range = { from: putAwayAs("open|ask|"), until: putAwayAs("open|ask}") };
  const all = await documents.list(circlePartition(tenant, circle), askKind.name, range);
  return all.map((each) => askKind.read(each).value);
}

type Rule<R extends string> = (
  circle: Circle,
  today: CalendarDate,
  at: Instant,
) => Result<Circle, R>;

/** Tab and card use the same. */
export function renewing(
  context: Outside,
  address: CircleAddress,
  caller: Whose,
  wish: { readonly number: number; readonly weeks: SeasonWeeks },
) {
  const rule: Rule<"changed-meanwhile" | "too-early"> = (circle, today, at) =>
    renewSeason(circle, wish, today, at);
  return changingSeason(context, address, caller, rule);
}

export function takingBack(
  context: Outside,
  address: CircleAddress,
  caller: Whose,
  number: number,
) {
  const rule: Rule<never> = (circle) => takeRenewalBack(circle, number);
  return changingSeason(context, address, caller, rule);
}

function changingSeason<R extends string>(
  context: Outside,
  { tenant, circle }: CircleAddress,
  caller: Whose,
  rule: Rule<R>,
) {
  return changeAsMember(context, { tenant, circle }, caller, (inside) => {
    const { value: before } = inside.circle;
    const at = context.clock.now();
    const next = rule(before, circleDay(before, at), at);
    return next.ok ? ok(seasonChange(before, next.value, at)) : next;
  });
}
