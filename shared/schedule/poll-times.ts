import {
  dateAfter,
  type Instant,
  minutesBetween,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import { lookDays, nextQuarter } from "./look-window.ts";
import type { Looking } from "./looked-at.ts";
import { mostPollTimes } from "./poll.ts";
import { type Proposal, proposals } from "./proposals.ts";

/**
 * Which times to ask people about, soonest first, that do not overlap: those that somebody wished for `first`; what their calendars propose, as far as they can be
 * read; the circle's usual time; and, because people can move what calendars only show, one for each half of a day by hours
 * alone, mornings and afternoons in turn. None that is taken. There is always one.
 */
export function pollTimes(
  looking: Looking,
  zone: ZoneName,
  first: readonly Instant[] = [],
  isTaken: (at: Instant) => boolean = () => false,
): readonly Instant[] {
  const { window, minutes, usual, people } = looking;
  const readable = people.some(({ slots }) => slots !== undefined);
  const read = readable ? proposals(looking).filter((each) => each.minutes === minutes) : [];
  const habit = usual && usual >= window.from && usual < window.until ? [nextQuarter(usual)] : [];
  const halves = halfDays(looking, zone);
  const byHours = halves.flatMap((half) => proposals(withoutCalendars(looking, half)).slice(0, 1));
  const [whole, lesser] = [byHours.filter(isWhole), byHours.filter((each) => !isWhole(each))];
  const wished = [
    ...first,
    ...read.map(({ startsAt }) => startsAt),
    ...habit,
    ...whole.map(({ startsAt }) => startsAt),
    ...lesser.filter((each) => each.minutes === minutes).map(({ startsAt }) => startsAt),
  ];
  const noons = halves.map(({ from }) => from).slice(0, mostPollTimes);
  const free = wished.filter((each) => !isTaken(each));
  const all = free.length > 0 ? free : noons;
  const spread = apart(all, Math.max(minutes, spreadMinutes));
  return (spread.length >= enough ? spread : apart(all, minutes)).toSorted();
}

/** Whoever cannot come then cannot come right after it either, more often than not. */
const spreadMinutes = 180;
/** Below this it is better to ask about neighbours too. */
const enough = 3;

function isWhole({ instead }: Proposal): boolean {
  return instead === undefined;
}

/** Whatever the calendars say. */
function withoutCalendars(looking: Looking, window: Looking["window"]): Looking {
  return { ...looking, window, people: looking.people.map(({ slots: _, ...each }) => each) };
}

/** The first that do not overlap an earlier one. */
function apart(wished: readonly Instant[], minutes: number): readonly Instant[] {
  const taken: Instant[] = [];
  for (const each of wished) {
    const free = taken.every((other) => Math.abs(minutesBetween(other, each)) >= minutes);
    if (free && taken.length < mostPollTimes) taken.push(each);
  }
  return taken;
}

/** The afternoon of the first day, the morning of the next, and so on. */
function halfDays({ window }: Looking, zone: ZoneName): readonly Looking["window"][] {
  const { date } = wallTime(window.from, zone);
  return Array.from({ length: lookDays }, (_, day) => {
    const at = (time: string) => onTheClock(dateAfter(date, day), time, zone);
    const [from, until] = day % 2 === 0 ? [at("12:00"), at("22:00")] : [at("06:00"), at("12:00")];
    const [, notBefore = from] = [from, window.from].toSorted();
    return { from: nextQuarter(notBefore), until };
  }).filter(({ from, until }) => from < until);
}
