import { Temporal } from "temporal-polyfill";
import { type Instant, minutesBetween, type ZoneName } from "./instant.ts";

const perDay = 96;
const quarterMinutes = 15;
const epoch = "1970-01-01T00:00:00Z" as Instant;

/** What a zone's clocks are ahead of UTC on one day of UTC, in minutes: all day, or quarter by quarter where they change. */
type DayOffsets = number | Int16Array;

/** Asking for it is slow and the answer does not change; people live in a few hundred zones and look some weeks ahead. */
const known = new Map<ZoneName, Map<number, DayOffsets>>();
const mostZones = 700;
const mostDays = 400;

/** The whole quarters of an hour from the beginning of 1970 to an instant. */
export function quartersSince1970(at: Instant): number {
  return Math.floor(minutesBetween(epoch, at) / quarterMinutes);
}

/** How many minutes the clocks of `zone` are ahead of UTC as each of `count` quarters of an hour begins, from `first` on. */
export function quarterOffsets(zone: ZoneName, first: number, count: number): Int16Array {
  const days = daysOf(zone);
  const offsets = new Int16Array(count);
  for (let index = 0; index < count; ) {
    const quarter = first + index;
    const day = Math.floor(quarter / perDay);
    const place = quarter - day * perDay;
    const until = Math.min(count, index + perDay - place);
    const offset = offsetsOn(days, zone, day);
    if (typeof offset === "number") offsets.fill(offset, index, until);
    else offsets.set(offset.subarray(place, place + until - index), index);
    index = until;
  }
  return offsets;
}

function daysOf(zone: ZoneName): Map<number, DayOffsets> {
  const days = known.get(zone) ?? new Map<number, DayOffsets>();
  if (known.size >= mostZones) known.clear();
  known.set(zone, days);
  return days;
}

function offsetsOn(days: Map<number, DayOffsets>, zone: ZoneName, day: number): DayOffsets {
  const found = days.get(day);
  if (found !== undefined) return found;
  const start = offsetAt(zone, day * perDay);
  const even = start === offsetAt(zone, (day + 1) * perDay);
  const offsets = even
    ? start
    : Int16Array.from({ length: perDay }, (_, place) => offsetAt(zone, day * perDay + place));
  if (days.size >= mostDays) days.clear();
  days.set(day, offsets);
  return offsets;
}

function offsetAt(zone: ZoneName, quarter: number): number {
  const at = Temporal.Instant.fromEpochMilliseconds(quarter * quarterMinutes * 60_000);
  return at.toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000;
}
