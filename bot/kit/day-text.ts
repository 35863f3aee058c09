import { type Language, writtenAs } from "../../shared/kernel/language.ts";
import { type Instant, instant, minutesBetween, type ZoneName } from "../../shared/time/instant.ts";

const beginning = instant("1970-01-01T00:00:00Z");

/** A day as text, "Tuesday, November 24", for where Teams does not write dates itself: outside cards. */
export function dayText(at: Instant, timeZone: ZoneName, language: Language): string {
  const milliseconds = minutesBetween(beginning, at) * 60_000;
  const parts = { weekday: "long", day: "numeric", month: "long", timeZone } as const;
  return new Intl.DateTimeFormat(writtenAs(language, language), parts).format(milliseconds);
}
