import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/**
 * An instant as ISO 8601 in UTC, e.g. `2026-11-24T15:00:00Z`. Sorts as text. Whole seconds, which is all Adaptive Cards
 * accept. From 1970 to 2199, so that what is added to one still has four digits of a year.
 */
export const instantText = z
  .string()
  .regex(/^(19[7-9]|2[01]\d)\d-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/)
  .refine((text) => isDayOfMonth(text.slice(0, 10)))
  .brand<"Instant">();
export type Instant = z.infer<typeof instantText>;

/** A calendar date, `YYYY-MM-DD`, in nobody's zone. */
export const calendarDate = z.iso.date().brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof calendarDate>;

/** What a clock on the wall shows, `HH:MM`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An IANA zone name that this machine knows, e.g. `Europe/Berlin`. */
export const zoneName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/)
  .refine(isZone)
  .brand<"ZoneName">();
export type ZoneName = z.infer<typeof zoneName>;

interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** @throws RangeError when `text` is not an ISO 8601 instant with an offset */
export function instant(text: string): Instant {
  return wholeSeconds(Temporal.Instant.from(text));
}

/** The instant so many milliseconds after the beginning of 1970. */
export function instantOf(milliseconds: number): Instant {
  return wholeSeconds(Temporal.Instant.fromEpochMilliseconds(milliseconds));
}

/** The instant `by` after `from`; a negative span goes back. A day is 24 hours. */
export function later(from: Instant, by: Span): Instant {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
  const milliseconds = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  return wholeSeconds(Temporal.Instant.from(from).add({ milliseconds }));
}

/** Minutes from `from` to `until`; negative when `until` is earlier. */
export function minutesBetween(from: Instant, until: Instant): number {
  return (
    (Temporal.Instant.from(until).epochMilliseconds -
      Temporal.Instant.from(from).epochMilliseconds) /
    60_000
  );
}

/** The instant a wall clock in `zone` shows `date` `time` (`HH:MM`). A time the clocks skip is read as just after the gap. */
export function onTheClock(date: CalendarDate, time: string, zone: ZoneName): Instant {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  return wholeSeconds(wall.toZonedDateTime(zone, { disambiguation: "compatible" }).toInstant());
}

/** What calendar and clock show in `zone` at `at`: date, `HH:MM`, and weekday 1 (Monday) to 7. */
export function wallTime(
  at: Instant,
  zone: ZoneName,
): { readonly date: CalendarDate; readonly time: string; readonly weekday: number } {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return {
    date: wall.toPlainDate().toString() as CalendarDate,
    time: wall.toPlainTime().toString({ smallestUnit: "minute" }),
    weekday: wall.dayOfWeek,
  };
}

/** The date `days` after `date`. */
export function dateAfter(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate;
}

/** Whether a day `YYYY-MM-DD` of an existing month exists. */
function isDayOfMonth(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Asking Intl is slow and its answer for a name does not change; people live in a few hundred zones. */
const zones = new Map<string, boolean>();

function isZone(name: string): boolean {
  const known = zones.get(name) ?? opens(name);
  if (zones.size < 2000) zones.set(name, known);
  return known;
}

function opens(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

function wholeSeconds(at: Temporal.Instant): Instant {
  return at.toString({ smallestUnit: "second" }) as Instant;
}
