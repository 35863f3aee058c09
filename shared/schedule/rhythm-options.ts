import {
  dateAfter,
  type Instant,
  later,
  minutesBetween,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import { quartersSince1970 } from "../time/quarter-offsets.ts";
import { type Candidate, compared, mostFirst } from "./fairer.ts";
import { type LookWindow, slotMinutes } from "./look-window.ts";
import { type Look, lookedAt, quartersIn } from "./looked-at.ts";
import { type QuorumRule, quorumOf } from "./quorum.ts";
import { type Rhythm, rhythmPresets } from "./rhythm.ts";
import { slotAt } from "./slot-at.ts";
import { occurrencesFrom } from "./standing-slot.ts";
import { type Availability, mostPoints, reachOf } from "./why-missing.ts";

/** Days within which each rhythm begins, and how many of its sessions are looked at. */
const looks = { weekly: [7, 8], fortnightly: [14, 4], monthly: [28, 2] } as const;
const perDay = 96;

/** A rhythm at the time of it that suits people best, and who could have come to its next sessions. */
export interface RhythmOption {
  readonly rhythm: Rhythm;
  readonly startsAt: Instant;
  /** How many sessions were looked at, and at how many of them enough people could be. */
  readonly sessions: number;
  readonly enough: number;
  /** How many could come on average, of how many. */
  readonly coming: number;
  readonly people: number;
}

interface Asked {
  readonly people: readonly Availability[];
  readonly window: LookWindow;
  readonly zone: ZoneName;
  readonly quorum?: QuorumRule | undefined;
}

/**
 * Each rhythm at its best by what calendars say of the next eight weeks: enough people most often, then the fairest by the
 * ranks of a single time. The order of people makes no difference.
 */
export function rhythmOptions(asked: Asked): readonly RhythmOption[] {
  const reach = reachOf(asked.people, quartersSince1970(asked.window.from));
  return rhythmPresets.flatMap((rhythm) => {
    const { every, minutes } = rhythm;
    if (every === "as-needed") return [];
    const look = lookedAt({ ...asked, minutes }, minutes, reach);
    return bestOf({ every, minutes }, look, asked) ?? [];
  });
}

type Habit = Rhythm & { readonly every: keyof typeof looks };

function bestOf(rhythm: Habit, look: Look, { zone, quorum }: Asked): RhythmOption | undefined {
  const most = look.people.length - quorumOf(look.people.length, quorum);
  let best: Tried | undefined;
  for (const noons of daysOf(rhythm, look, zone)) {
    for (let quarter = 0; quarter < perDay; quarter++) {
      const tried = triedAt(
        look,
        noons.map((noon) => noon - perDay / 2 + quarter),
        most,
      );
      if (tried && (!best || better(tried, best))) best = tried;
    }
  }
  return best && asOption(rhythm, look, best);
}

/** The noons of each series of days, as places in the window. */
function daysOf({ every }: Habit, look: Look, zone: ZoneName): readonly (readonly number[])[] {
  const { from, until } = look.looking.window;
  const [days, sessions] = looks[every];
  const first = wallTime(from, zone).date;
  const place = (at: Instant) => minutesBetween(from, at) / slotMinutes;
  return Array.from({ length: days }, (_, ahead) => dateAfter(first, ahead)).flatMap((day) => {
    const slot = slotAt({ rhythm: { every }, startsAt: onTheClock(day, "12:00", zone), zone });
    const all = slot ? occurrencesFrom(slot, day, sessions) : [];
    const within = all.filter(({ startsAt }) => later(startsAt, { hours: 12 }) <= until);
    return within.length === sessions ? [within.map(({ startsAt }) => place(startsAt))] : [];
  });
}

interface Tried {
  readonly starts: readonly number[];
  readonly enough: number;
  readonly absent: number;
  readonly candidate: Candidate;
}

function triedAt(look: Look, starts: readonly number[], most: number): Tried | undefined {
  const { absent, missing, points, count } = look.starts;
  if (starts.some((start) => start < 0 || start >= count)) return undefined;
  const away = starts.map((start) => absent[start] ?? 0);
  const each = mostPoints * quartersIn(look.minutes);
  const asked = missing.map((row, one) =>
    starts.map((start) => (row[start] === 0 ? (points[one]?.[start] ?? 0) : undefined)),
  );
  const borne = asked.map((row) => total(row.map((cost) => cost ?? each)));
  return {
    starts,
    enough: away.filter((few) => few <= most).length,
    absent: total(away),
    candidate: {
      start: starts[0] ?? 0,
      absent: total(away),
      leftOut: mostFirst(asked.map((row) => row.filter((cost) => cost === undefined).length)),
      borne: mostFirst(borne),
      asked: total(borne),
      fromUsual: 0,
    },
  };
}

function better(a: Tried, b: Tried): boolean {
  return a.enough === b.enough ? compared(a.candidate, b.candidate) < 0 : a.enough > b.enough;
}

function asOption(rhythm: Rhythm, look: Look, { starts, enough, absent }: Tried): RhythmOption {
  const people = look.people.length;
  const coming = Math.round(10 * (people - absent / starts.length)) / 10;
  const startsAt = later(look.looking.window.from, { minutes: (starts[0] ?? 0) * slotMinutes });
  return { rhythm, startsAt, sessions: starts.length, enough, coming, people };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
