import type { Circle } from "../../../shared/circle/circle.ts";
import { circleZone } from "../../../shared/circle/circle-zone.ts";
import type { PreferredHours } from "../../../shared/circle/member.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { usualWeeks } from "../../../shared/circle/season-lengths.ts";
import { burdensOf } from "../../../shared/schedule/burdens.ts";
import type { SeasonOf } from "../../../shared/schedule/in-turns.ts";
import { type LookWindow, lookWindow } from "../../../shared/schedule/look-window.ts";
import { type Proposal, proposals } from "../../../shared/schedule/proposals.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { usualHours } from "../../../shared/schedule/usual-hours.ts";
import { usualTime } from "../../../shared/schedule/usual-time.ts";
import type { Availability } from "../../../shared/schedule/why-missing.ts";
import { dateAfter, type Instant, wallTime } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import type { FreeBusy } from "../../ports/calendar.ts";

/** Where to look for the circle's next session. */
export function windowOf({ circle, sessions }: Inside, now: Instant): LookWindow {
  const { rhythm, lookFrom } = circle.value;
  return lookWindow({
    rhythm,
    lookFrom,
    sessions: sessions.map(({ value }) => value),
    zone: circleZone(circle.value),
    now,
  });
}

/** The best times, whose calendar could not be read, and in which zones people are. */
export function proposed(inside: Inside, window: LookWindow, calendars: readonly FreeBusy[]) {
  const { value: circle } = inside.circle;
  const sessions = inside.sessions.map(({ value }) => value);
  const people = availabilities(circle, window.from, calendars);
  const planned = openSession(sessions)?.facilitator;
  const found = proposals({
    people,
    window,
    minutes: circle.rhythm.minutes,
    quorum: circle.quorum,
    leads: planned ?? circle.ledger.announced[0] ?? undefined,
    usual: usualTime({
      rhythm: circle.rhythm,
      slot: circle.slot,
      sessions,
      zone: circleZone(circle),
      from: window.from,
    }),
    burdens: burdensOf(circle),
  });
  return proposalsShown(found, people);
}

/** Proposals as they leave the bot. */
export function proposalsShown(found: readonly Proposal[], people: readonly Availability[]) {
  return {
    proposals: found.map((each) => ({
      ...each,
      coming: [...each.coming],
      missing: [...each.missing],
      outside: [...each.outside],
      spares: each.spares && [...each.spares],
    })),
    unknown: people.filter(({ slots }) => slots === undefined).map(({ person }) => person),
    zones: people.map(({ person, zone }) => ({ person, zone })),
  };
}

/** For whom a time is to be the standing slot, and until when. */
export function seasonOf({ circle: { value: circle } }: Inside, startsAt: Instant): SeasonOf {
  const { season, rhythm, quorum } = circle;
  const { date } = wallTime(startsAt, circleZone(circle));
  return {
    people: availabilities(circle, startsAt, []),
    minutes: rhythm.minutes,
    until: season?.until ?? dateAfter(date, usualWeeks * 7),
    burdens: burdensOf(circle),
    quorum,
  };
}

/** When everyone who takes no break by then could come, as far as their calendars tell. */
export function availabilities(circle: Circle, at: Instant, calendars: readonly FreeBusy[]) {
  return activeMembers(circle, at).map((member) => {
    const calendar = calendars.find(({ mail }) => mail === member.mail);
    return {
      person: member.person,
      zone: calendar?.zone ?? member.zone ?? circleZone(circle),
      hours: member.hours ?? calendar?.hours ?? usualHours,
      firm: isFirm(member.hours, calendar?.hours),
      slots: calendar?.slots,
    } satisfies Availability;
  });
}

/** Whoever joins starts from the hours in their calendar: only others are a wish of theirs. */
function isFirm(named: PreferredHours | undefined, calendar: PreferredHours | undefined): boolean {
  return named !== undefined && calendar !== undefined && !sameHours(named, calendar);
}

function sameHours(a: PreferredHours, b: PreferredHours): boolean {
  return a.from === b.from && a.until === b.until && sameDays(a.weekdays, b.weekdays);
}

function sameDays(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((day) => b.includes(day));
}
