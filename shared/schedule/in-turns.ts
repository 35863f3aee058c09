import type { PersonId } from "../kernel/ids.ts";
import { type CalendarDate, later, minutesBetween, onTheClock } from "../time/instant.ts";
import { quartersSince1970 } from "../time/quarter-offsets.ts";
import type { Burdens } from "./burdens.ts";
import { type Candidate, compared, mostFirst } from "./fairer.ts";
import { slotMinutes } from "./look-window.ts";
import { type Look, lookedAt, quartersIn } from "./looked-at.ts";
import { type QuorumRule, quorumOf } from "./quorum.ts";
import { occurrencesFrom, type StandingSlot } from "./standing-slot.ts";
import { type Availability, mostPoints, reachOf } from "./why-missing.ts";

/** From so many minutes between its zones on, no one time is fair to a circle for long. */
const farApart = 5 * 60;
/** Two times closer than this are one that nobody can keep in mind. */
const leastBetween = 60;
const quartersPerDay = 96;

/** Whom a season of sessions is for, and on what terms. */
export interface SeasonOf {
  readonly people: readonly Availability[];
  readonly minutes: number;
  /** The season's last day, exclusive. */
  readonly until: CalendarDate;
  /** What the season has asked of people already. */
  readonly burdens: Burdens["people"];
  readonly quorum?: QuorumRule | undefined;
}

/**
 * A slot with its second time, where the people's zones lie five hours or more apart and another time on the same days, taken
 * in turns with the first, is fairer to them over the season: fewest absent, then whoever was left out most, then whoever bears
 * most, as for a single time. Goes by hours and zones alone: what stands in calendars is not known a season ahead.
 */
export function inTurns(slot: StandingSlot, season: SeasonOf): StandingSlot {
  const [time = ""] = slot.times;
  const alone: StandingSlot = { ...slot, times: [time] };
  const days = daysOf(alone, season.until);
  const [first] = days;
  if (!first || days.length < 2) return alone;
  const people = season.people.map(({ slots: _, ...each }) => each);
  const reach = reachOf(people, quartersSince1970(onTheClock(first, time, slot.zone)));
  if (reach < farApart) return alone;
  const looks = days.map((day) => lookOn(day, { slot, season, people, reach }));
  const second = secondTime(looks, placeOf(time), season);
  return second === undefined ? alone : { ...slot, times: [time, second] };
}

/** A day of the slot, as its people's hours are on it. */
interface Day {
  readonly look: Look;
  /** The start that a wall time's place in the day stands for there. */
  readonly startAt: (place: number) => number;
}

function daysOf(slot: StandingSlot, until: CalendarDate): readonly CalendarDate[] {
  const weeks = 26;
  return occurrencesFrom(slot, slot.anchor, weeks)
    .map(({ occurrence }) => occurrence)
    .filter((day) => day < until);
}

function lookOn(
  day: CalendarDate,
  {
    slot,
    season,
    people,
    reach,
  }: {
    readonly slot: StandingSlot;
    readonly season: SeasonOf;
    readonly people: readonly Availability[];
    readonly reach: number;
  },
): Day {
  const from = onTheClock(day, "00:00", slot.zone);
  // A day on which clocks go back is longer, and a session may run into the next.
  const window = { from, until: later(from, { hours: 27 }) };
  const look = lookedAt({ people, window, minutes: season.minutes }, season.minutes, reach);
  const startAt = (place: number) =>
    minutesBetween(from, onTheClock(day, timeAt(place), slot.zone)) / slotMinutes;
  return { look, startAt };
}

/** The time that makes the fairest season together with the first; undefined where that is the first alone. */
function secondTime(days: readonly Day[], first: number, season: SeasonOf): string | undefined {
  const turn = (which: number) => days.filter((_, place) => place % 2 === which);
  const [its, others] = [turn(0), turn(1)];
  const people = days[0]?.look.people ?? [];
  const borne = people.map((person) => before(season.burdens, person));
  const most = people.length - quorumOf(people.length, season.quorum);
  const start = asksOf(its, first, season.minutes);
  const weighed = (place: number, asks: Asks): Candidate => ({
    start: place,
    absent: start.absent + asks.absent,
    leftOut: mostFirst(
      sums(
        borne.map(({ missed }) => missed),
        start.missed,
        asks.missed,
      ),
    ),
    borne: mostFirst(
      sums(
        borne.map(({ points }) => points),
        start.points,
        asks.points,
      ),
    ),
    asked: total(start.points) + total(asks.points),
    fromUsual: Math.abs(place - first),
  });
  let best = weighed(first, asksOf(others, first, season.minutes));
  for (let place = 0; place < quartersPerDay; place++) {
    if (Math.abs(place - first) * slotMinutes < leastBetween) continue;
    const asks = asksOf(others, place, season.minutes);
    const other = weighed(place, asks);
    if (asks.mostAbsent <= most && compared(other, best) < 0) best = other;
  }
  return best.start === first ? undefined : timeAt(best.start);
}

/** What sessions on some days ask, of each person in all. */
interface Asks {
  readonly absent: number;
  readonly mostAbsent: number;
  readonly missed: readonly number[];
  readonly points: readonly number[];
}

function asksOf(on: readonly Day[], place: number, minutes: number): Asks {
  const each = mostPoints * quartersIn(minutes);
  const there = on.map(({ look, startAt }) => ({ starts: look.starts, at: startAt(place) }));
  const absent = there.map(({ starts, at }) => starts.absent[at] ?? starts.missing.length);
  const people = on[0]?.look.people ?? [];
  /** Undefined where they miss it. */
  const asked = people.map((_, one) =>
    there.map(({ starts, at }) =>
      starts.missing[one]?.[at] === 0 ? (starts.points[one]?.[at] ?? 0) : undefined,
    ),
  );
  return {
    absent: total(absent),
    mostAbsent: Math.max(...absent),
    missed: asked.map((days) => days.filter((points) => points === undefined).length),
    points: asked.map((days) => total(days.map((points) => points ?? each))),
  };
}

function sums(...rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, place) => total(rows.map((row) => row[place] ?? 0)));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function before(burdens: SeasonOf["burdens"], person: PersonId) {
  return burdens.find((each) => each.person === person) ?? { points: 0, missed: 0 };
}

/** Which quarter of the day a wall time begins. */
function placeOf(time: string): number {
  return Math.floor((Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) / slotMinutes);
}

function timeAt(place: number): string {
  const minutes = place * slotMinutes;
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
