import {
  type CalendarDate,
  dateAfter,
  type Instant,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import type { Rhythm } from "./rhythm.ts";
import { sameWeekdayNextMonth } from "./same-weekday-next-month.ts";

const next = {
  weekly: (date: CalendarDate) => dateAfter(date, 7),
  fortnightly: (date: CalendarDate) => dateAfter(date, 14),
  monthly: sameWeekdayNextMonth,
} as const;

/**
 * When a circle's habit has it meet again after a session at `startsAt`: the same weekday and wall time in `zone`,
 * whatever the clocks did meanwhile. Monthly keeps the weekday's place in the month. Undefined without a habit.
 */
export function nextOccurrence(
  { every }: Rhythm,
  startsAt: Instant,
  zone: ZoneName,
): Instant | undefined {
  if (every === "as-needed") return undefined;
  const { date, time } = wallTime(startsAt, zone);
  return onTheClock(next[every](date), time, zone);
}
