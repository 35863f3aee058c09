import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** An instant as ISO 8601 in UTC, e.g. `2026-11-24T15:00:00Z`. Sorts as text. Whole seconds, which is all Adaptive Cards accept. */
export const instantText = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .brand<"Instant">();
export type Instant = z.infer<typeof instantText>;

/** A calendar date, `YYYY-MM-DD`, in nobody's zone. */
export const calendarDate = z.iso.date().brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof calendarDate>;

/** An IANA zone name, e.g. `Europe/Berlin`. */
export const zoneName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/)
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

function wholeSeconds(at: Temporal.Instant): Instant {
  return at.toString({ smallestUnit: "second" }) as Instant;
}
