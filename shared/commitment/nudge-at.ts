import { type CalendarDate, type Instant, later, minutesBetween } from "../time/instant.ts";

const day = 24 * 60;
/** Of what has no date and no session to lead to. */
const otherwise = 14 * day;

/**
 * When someone hears of what they promised themselves: half-way to its date, else to the next session, at the time of day
 * they promised it. Undefined when there are less than two days in which to.
 */
export function nudgeAt(
  made: { readonly at: Instant; readonly by?: CalendarDate | undefined },
  nextStartsAt: Instant | undefined,
): Instant | undefined {
  const until = made.by ? (`${made.by}T12:00:00Z` as Instant) : nextStartsAt;
  const minutes = until ? minutesBetween(made.at, until) : otherwise;
  const days = Math.floor(minutes / 2 / day);
  return days >= 1 ? later(made.at, { days }) : undefined;
}
