import type { Circle } from "../../../shared/circle/circle.ts";
import { circleZone } from "../../../shared/circle/circle-zone.ts";
import type { PreferredHours } from "../../../shared/circle/member.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { usualWeeks } from "../../../shared/circle/season-lengths.ts";
import { burdensOf } from "../../../shared/schedule/burdens.ts";
import type { SeasonOf } from "../../../shared/schedule/in-turns.ts";
import { type LookWindow, lookWindow } from "../../../shared/schedule/look-window.ts";
import { overlaps } from "../../../shared/schedule/overlaps.ts";
import { type Proposal, proposals } from "../../../shared/schedule/proposals.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { slotFrom } from "../../../shared/schedule/slot-from.ts";
import { occurrencesAfter } from "../../../shared/schedule/standing-slot.ts";
import { usualHours } from "../../../shared/schedule/usual-hours.ts";
import { usualTime } from "../../../shared/schedule/usual-time.ts";
import type { Availability } from "../../../shared/schedule/why-missing.ts";
import {
  type CalendarDate,
  dateAfter,
  type Instant,
  wallTime,
} from "../../../shared/time/instant.ts";
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
  const next = openSession(sessions);
  const others = sessions.filter((each) => each !== next);
  const found = proposals({
    people,
    window,
    minutes: circle.rhythm.minutes,
    quorum: circle.quorum,
    leads: next?.facilitator ?? circle.ledger.announced[0] ?? undefined,
    usual: usualTime({
      rhythm: circle.rhythm,
      slot: circle.slot,
      sessions,
      zone: circleZone(circle),
      from: window.from,
    }),
    burdens: burdensOf(circle),
  });
  const free = found.filter((each) => !overlaps(others, each));
  const shown = proposalsShown(free, people);
  const all = shown.proposals.map((each) => ({ ...each, ...turnsWith(inside, each) }));
  return { ...shown, proposals: all };
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

/** With which session a time takes turns, were it the standing slot of people who live far apart. */
function turnsWith(inside: Inside, { startsAt, instead }: Pick<Proposal, "startsAt" | "instead">) {
  const { value: circle } = inside.circle;
  const season = seasonOf(inside, startsAt);
  const slot = slotFrom({ rhythm: circle.rhythm, startsAt, zone: circleZone(circle), season });
  if (instead || !slot || slot.times.length < 2) return {};
  const [turns] = occurrencesAfter(slot, startsAt, 1);
  return turns ? { turns: turns.startsAt } : {};
}

/** For whom a time is to be the standing slot, and until when. */
export function seasonOf({ circle: { value: circle } }: Inside, startsAt: Instant): SeasonOf {
  const { rhythm, quorum } = circle;
  const people = availabilities(circle, startsAt, []).map((each) => ({
    ...each,
    firm: isNarrow(each.hours),
  }));
  const until = seasonEnd(circle, wallTime(startsAt, circleZone(circle)).date);
  return { people, minutes: rhythm.minutes, until, burdens: burdensOf(circle), quorum };
}

/** So much shorter than a working day are only hours that somebody named: they are kept to, whichever calendar is not asked. */
function isNarrow({ from, until }: PreferredHours): boolean {
  const hour = (time: string) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;
  return hour(until) - hour(from) < narrow;
}

const narrow = 7;

/** A season that is all but over says nothing of what is fair: then it is the next one. */
function seasonEnd({ season }: Circle, from: CalendarDate): CalendarDate {
  const soon = dateAfter(from, (usualWeeks * 7) / 2);
  return season && season.until > soon ? season.until : dateAfter(from, usualWeeks * 7);
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
