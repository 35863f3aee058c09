import {
  type CalendarDate,
  type Instant,
  later,
  minutesBetween,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import { nextOccurrence } from "./next-occurrence.ts";
import type { Rhythm } from "./rhythm.ts";
import type { Session } from "./session.ts";

/** How long before a session its time is found at the latest, so that people can see the invitation. */
export const notice = { hours: 2 } as const;
/** How far ahead times are looked for. */
export const lookDays = 14;
/** Sessions start on a quarter of an hour. */
export const slotMinutes = 15;

/** Where to look for the next session: from inclusive, until exclusive, both on a quarter of an hour. */
export interface LookWindow {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * Two weeks in which to look for a time: before the first session from `lookFrom`, afterwards from the day on which the
 * habit has the circle meet again, but never before `now` and some notice.
 */
export function lookWindow(about: {
  readonly rhythm: Rhythm;
  readonly lookFrom: CalendarDate;
  readonly sessions: readonly Session[];
  readonly zone: ZoneName;
  readonly now: Instant;
}): LookWindow {
  const { zone } = about;
  const soonest = nextQuarter(later(about.now, notice));
  const day = wantedDay(about);
  const wanted = day && onTheClock(day, "00:00", zone);
  const from = wanted === undefined || wanted < soonest ? soonest : wanted;
  return { from, until: later(from, { days: lookDays }) };
}

function wantedDay(about: Parameters<typeof lookWindow>[0]): CalendarDate | undefined {
  const { rhythm, lookFrom, sessions, zone } = about;
  const [last] = sessions
    .filter(({ state }) => state === "closed")
    .toSorted((a, b) => (a.startsAt > b.startsAt ? -1 : 1));
  if (!last) return lookFrom;
  const next = nextOccurrence(rhythm, last.startsAt, zone);
  return next && wallTime(next, zone).date;
}

/** The first quarter of an hour not before it. */
export function nextQuarter(at: Instant): Instant {
  const past = minutesBetween("1970-01-01T00:00:00Z" as Instant, at) % slotMinutes;
  return past === 0 ? at : later(at, { seconds: Math.round((slotMinutes - past) * 60) });
}
