import { dateAfter, type Instant, onTheClock, wallTime, type ZoneName } from "../time/instant.ts";
import type { Rhythm } from "./rhythm.ts";

const daysBetween = { weekly: 7, fortnightly: 14, monthly: 28 } as const;

/**
 * When a circle's habit has it meet again after a session at `startsAt`: the same weekday and wall time in `zone`,
 * whatever the clocks did meanwhile. Monthly is every fourth week, which keeps the weekday. Undefined without a habit.
 */
export function nextOccurrence(
  { every }: Rhythm,
  startsAt: Instant,
  zone: ZoneName,
): Instant | undefined {
  if (every === "as-needed") return undefined;
  const { date, time } = wallTime(startsAt, zone);
  return onTheClock(dateAfter(date, daysBetween[every]), time, zone);
}
