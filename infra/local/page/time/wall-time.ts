import { Temporal } from "temporal-polyfill";

/** When a wall clock in a zone shows this date (YYYY-MM-DD) and time (HH:MM), as an ISO instant in UTC. */
export function instantAt(date: string, time: string, zone: string): string {
  return Temporal.PlainDateTime.from(`${date}T${time}`)
    .toZonedDateTime(zone)
    .toInstant()
    .toString();
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The wall clock's time in a zone, HH:MM. */
export function wallTimeIn(at: string, zone: string): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}
