import type { CalendarEntry } from "../../teams/host-api.ts";
import { dayIn } from "../time/show-time.ts";

/** Each day with the entries that begin on it in a zone, earliest first. */
export function entriesByDay(
  entries: readonly CalendarEntry[],
  days: readonly string[],
  zone: string,
): readonly { readonly day: string; readonly entries: readonly CalendarEntry[] }[] {
  const sorted = [...entries].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return days.map((day) => ({
    day,
    entries: sorted.filter(({ startsAt }) => dayIn(startsAt, zone) === day),
  }));
}
