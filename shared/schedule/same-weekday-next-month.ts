import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../time/instant.ts";

/**
 * The same weekday in the same place of the next month: from its second Tuesday to the next month's second Tuesday. A
 * fifth becomes the last.
 */
export function sameWeekdayNextMonth(date: CalendarDate): CalendarDate {
  const from = Temporal.PlainDate.from(date);
  const first = from.with({ day: 1 }).add({ months: 1 });
  const ahead = (from.dayOfWeek - first.dayOfWeek + 7) % 7;
  const weeks = Math.floor((from.day - 1) / 7);
  const there = first.add({ days: ahead + 7 * weeks });
  const next = there.month === first.month ? there : there.subtract({ days: 7 });
  return next.toString() as CalendarDate;
}
