import {
  occurrencesFrom,
  type StandingSlot,
  standingSlot,
} from "../../../shared/schedule/standing-slot.ts";
import { intlClock, intlOffset } from "./intl-clock.ts";

const day = 86_400_000;
const from = Date.parse("2024-01-01T00:00:00Z");
const until = Date.parse("2033-01-01T00:00:00Z");
const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A change of a zone's clocks: the wall times between these are skipped, or shown twice. */
interface Change {
  readonly before: string;
  readonly after: string;
}

/** All changes of a zone's clocks from 2024 to 2032, as Intl has them, to the minute. */
export function changesIn(zone: string): readonly Change[] {
  const changes: Change[] = [];
  for (let at = from; at < until; at += day) {
    if (intlOffset(at, zone) === intlOffset(at + day, zone)) continue;
    let [early, late] = [at, at + day];
    while (late - early > 60_000) {
      const middle = early + Math.floor((late - early) / 120_000) * 60_000;
      if (intlOffset(middle, zone) === intlOffset(at, zone)) early = middle;
      else late = middle;
    }
    const wall = (offset: number) => new Date(late + offset * 60_000).toISOString().slice(0, 16);
    changes.push({
      before: wall(intlOffset(early, zone)),
      after: wall(intlOffset(late, zone)),
    });
  }
  return changes;
}

/**
 * When a wall clock shows a date and time, in milliseconds since 1970, by Intl alone: the earlier where it does so twice. Where it
 * never does, as much later as it would be by the clock from before.
 */
function startByIntl(date: string, time: string, zone: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const offsets = [wall - day, wall + day].map((at) => intlOffset(at, zone));
  const found = offsets
    .map((offset) => wall - offset * 60_000)
    .filter((at) => intlClock(at, zone) === `${date}T${time}`);
  return found.length > 0 ? Math.min(...found) : wall - (offsets[0] ?? 0) * 60_000;
}

/** A slot, and how many of its times are looked at. */
type Looked = readonly [slot: StandingSlot, count: number];

/** So many of each lie between 2024 and 2032. */
const inAll = { weekly: 470, fortnightly: 235, monthly: 108 } as const;
const around = { weekly: 8, fortnightly: 4, monthly: 2 } as const;

/** Slots of every rhythm in a zone: for nine years at usual hours and odd ones, and for weeks in the middle of each change of its clocks. */
export function slotsIn(zone: string): readonly Looked[] {
  const usual = ["00:00", "09:15", "23:45"].flatMap((time) =>
    [...inWeeks("2024-01-02", time, zone), ...inMonths("2024-01-09", time, zone)].map(
      (slot): Looked => [slot, inAll[slot.every]],
    ),
  );
  const changing = changesIn(zone).flatMap(({ before, after }) => {
    const ends = [before, after].map((wall) => Date.parse(`${wall}Z`));
    const middle = ends.reduce((sum, each) => sum + each / 2, 0);
    const at = new Date(middle).toISOString();
    const [date, time] = [at.slice(0, 10), at.slice(11, 16)];
    const earlier = utcDay(middle - 28 * day);
    return [...inWeeks(earlier, time, zone), ...inMonths(date, time, zone)].map(
      (slot): Looked => [slot, around[slot.every]],
    );
  });
  return [...usual, ...changing];
}

function inWeeks(anchor: string, time: string, zone: string): readonly StandingSlot[] {
  return [
    { every: "weekly", anchor, times: [time], zone },
    { every: "fortnightly", anchor, times: [time, "12:00"], zone },
  ].map((slot) => standingSlot.parse(slot));
}

function inMonths(anchor: string, time: string, zone: string): readonly StandingSlot[] {
  return [Math.ceil(Number(anchor.slice(8)) / 7), "last"]
    .filter((place) => place !== 5)
    .map((place) => standingSlot.parse({ every: "monthly", place, anchor, times: [time], zone }));
}

/** Every time of a slot that is not as it was meant, by Intl. */
export function mistakesOf([slot, count]: Looked): readonly string[] {
  const days = expectedDays(slot, count);
  return occurrencesFrom(slot, slot.anchor, count).flatMap(({ occurrence, startsAt }, place) => {
    const time = slot.times[place % slot.times.length] ?? "";
    const expected = startByIntl(occurrence, time, slot.zone);
    const right = occurrence === days[place] && Date.parse(startsAt) === expected;
    return right ? [] : [`${slot.zone} ${slot.every} ${days[place]} ${time}: ${startsAt}`];
  });
}

/** The days of a slot, counted week by week. */
function expectedDays(slot: StandingSlot, count: number): readonly string[] {
  const first = Date.parse(slot.anchor);
  const days: string[] = [];
  for (let week = 0; days.length < count; week++) {
    const at = first + 7 * week * day;
    if (isDue(slot, at, week)) days.push(utcDay(at));
  }
  return days;
}

function isDue(slot: StandingSlot, at: number, week: number): boolean {
  if (slot.every !== "monthly") return slot.every === "weekly" || week % 2 === 0;
  const month = (when: number) => new Date(when).getUTCMonth();
  if (slot.place === "last") return month(at) !== month(at + 7 * day);
  return Math.ceil(new Date(at).getUTCDate() / 7) === slot.place;
}
