import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import {
  type CalendarDate,
  calendarDate,
  clockTime,
  dateAfter,
  type Instant,
  onTheClock,
  wallTime,
  zoneName,
} from "../time/instant.ts";

/** Which of its weekday in the month. Most months have no fifth, so there is a last instead. */
export const placeInMonth = z.literal([1, 2, 3, 4, "last"]);
export type PlaceInMonth = z.infer<typeof placeInMonth>;

const onTheWall = {
  /** Its first day: its weekday is the slot's, and from it turns and every second week are counted. */
  anchor: calendarDate,
  /** What clocks in `zone` show when a session begins. Two are taken in turns, the first of them on the first day. */
  times: z.array(clockTime).min(1).max(2).readonly(),
  zone: zoneName,
};

/** When a circle meets by its habit: a day of the week or the month, and a time on the wall, whatever the clocks do. */
export const standingSlot = z.discriminatedUnion("every", [
  z.object({ every: z.literal(["weekly", "fortnightly"]), ...onTheWall }),
  z.object({ every: z.literal("monthly"), place: placeInMonth, ...onTheWall }),
]);
export type StandingSlot = z.infer<typeof standingSlot>;

/** One time of a standing slot: the day it is known by, and when a session at it begins. */
export interface Occurrence {
  readonly occurrence: CalendarDate;
  readonly startsAt: Instant;
}

/** The next so many times of a slot that begin after an instant. */
export function occurrencesAfter(
  slot: StandingSlot,
  after: Instant,
  count: number,
): readonly Occurrence[] {
  // Clocks that skip midnight move what was the day before's into this one.
  const dayBefore = dateAfter(wallTime(after, slot.zone).date, -1);
  return occurrencesFrom(slot, dayBefore, count + 1)
    .filter(({ startsAt }) => startsAt > after)
    .slice(0, count);
}

/**
 * The so many times of a slot whose day is `from` or comes after it, none before its first. A time that does not exist, as
 * clocks go forward, moves later; of one that exists twice it is the earlier.
 */
export function occurrencesFrom(
  slot: StandingSlot,
  from: CalendarDate,
  count: number,
): readonly Occurrence[] {
  const first = placeFrom(slot, from);
  return Array.from({ length: count }, (_, ahead) => occurrenceAt(slot, first + ahead));
}

/** A weekday's place in its month, by which it is found again in others. */
export function placeInMonthOf(date: CalendarDate): PlaceInMonth {
  const place = Math.ceil(Temporal.PlainDate.from(date).day / 7);
  return placeInMonth.safeParse(place).data ?? "last";
}

/** The one of so many places from the first day, which has 0. */
function occurrenceAt(slot: StandingSlot, place: number): Occurrence {
  const [first = "", second = first] = slot.times;
  const occurrence = dayAt(slot, place);
  const time = place % 2 === 0 ? first : second;
  return { occurrence, startsAt: onTheClock(occurrence, time, slot.zone) };
}

function dayAt(slot: StandingSlot, place: number): CalendarDate {
  if (slot.every !== "monthly") return dateAfter(slot.anchor, daysApart[slot.every] * place);
  const anchor = Temporal.PlainDate.from(slot.anchor);
  const month = anchor.with({ day: 1 }).add({ months: place });
  return inMonth(month, anchor.dayOfWeek, slot.place);
}

const daysApart = { weekly: 7, fortnightly: 14 } as const;

function inMonth(month: Temporal.PlainDate, weekday: number, place: PlaceInMonth): CalendarDate {
  const last = place === "last";
  const edge = month.with({ day: last ? month.daysInMonth : 1 });
  const days = last
    ? -((edge.dayOfWeek - weekday + 7) % 7)
    : ((weekday - edge.dayOfWeek + 7) % 7) + 7 * (place - 1);
  return edge.add({ days }).toString() as CalendarDate;
}

/** The first place whose day is before neither `from` nor the first day. */
function placeFrom(slot: StandingSlot, from: CalendarDate): number {
  const anchor = Temporal.PlainDate.from(slot.anchor);
  const there = from > slot.anchor ? Temporal.PlainDate.from(from) : anchor;
  if (slot.every !== "monthly")
    return Math.ceil(anchor.until(there, { largestUnit: "day" }).days / daysApart[slot.every]);
  const months = 12 * (there.year - anchor.year) + there.month - anchor.month;
  return dayAt(slot, months) < there.toString() ? months + 1 : months;
}
