import { z } from "zod";
import { type CalendarDate, calendarDate } from "../time/instant.ts";

/**
 * A day of the standing slot without a session. `few`: by their calendars too few could come, `coming` of `of`; `skipped`: a
 * member has said so.
 */
export const passedOver = z.discriminatedUnion("why", [
  z.object({
    occurrence: calendarDate,
    why: z.literal("few"),
    coming: z.int().min(0),
    of: z.int().min(0),
  }),
  z.object({ occurrence: calendarDate, why: z.literal("skipped") }),
]);
export type PassedOver = z.infer<typeof passedOver>;

type Passing = { readonly passedOver?: readonly PassedOver[] | undefined };

/** The circle with these days passed over; those that have been are forgotten. */
export function withPassedOver<C extends Passing>(
  circle: C,
  days: readonly PassedOver[],
  today: CalendarDate,
): C {
  const { passedOver: before = [], ...rest } = circle;
  const others = before.filter((each) => days.every((day) => day.occurrence !== each.occurrence));
  return withDays(
    rest,
    [...others, ...days].filter(({ occurrence }) => occurrence >= today),
  ) as C;
}

/** The circle with a session wanted on that day after all. */
export function notPassedOver<C extends Passing>(circle: C, day: CalendarDate): C {
  const { passedOver: before = [], ...rest } = circle;
  const others = before.filter(({ occurrence }) => occurrence !== day);
  return others.length === before.length ? circle : (withDays(rest, others) as C);
}

function withDays<R extends object>(rest: R, days: readonly PassedOver[]) {
  return days.length > 0 ? { ...rest, passedOver: days } : rest;
}
