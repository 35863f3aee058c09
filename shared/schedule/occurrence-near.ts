import {
  type CalendarDate,
  dateAfter,
  type Instant,
  minutesBetween,
  wallTime,
} from "../time/instant.ts";
import { occurrencesFrom, type StandingSlot } from "./standing-slot.ts";

/** Half of the days from one of a slot's times to the next. */
const halfDays = { weekly: 3.5, fortnightly: 7, monthly: 15 } as const;
const dayMinutes = 1440;

/**
 * The day of a slot that a session at some time takes the place of: the nearest one that is not taken, at most half an
 * interval away.
 */
export function occurrenceNear(
  slot: StandingSlot,
  startsAt: Instant,
  isTaken: (day: CalendarDate) => boolean,
): CalendarDate | undefined {
  const most = halfDays[slot.every] * dayMinutes;
  const from = dateAfter(wallTime(startsAt, slot.zone).date, -Math.ceil(halfDays[slot.every]) - 1);
  const away = (at: Instant) => Math.abs(minutesBetween(at, startsAt));
  const [near] = occurrencesFrom(slot, from, 4)
    .filter((each) => away(each.startsAt) <= most && !isTaken(each.occurrence))
    .toSorted((a, b) => away(a.startsAt) - away(b.startsAt));
  return near?.occurrence;
}

/** Whether a session begins so long before a slot's first time that it is none of it. */
export function isBeforeSlot(slot: StandingSlot, startsAt: Instant): boolean {
  const [first] = occurrencesFrom(slot, slot.anchor, 1);
  const days = first ? minutesBetween(startsAt, first.startsAt) / dayMinutes : 0;
  return days > halfDays[slot.every];
}
