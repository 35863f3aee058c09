import type { PersonId } from "../kernel/ids.ts";
import { type Instant, minutesBetween } from "../time/instant.ts";
import { slotMinutes } from "./look-window.ts";
import { quartersIn } from "./looked-at.ts";
import { hasAnswered, type Poll, saysAt, timesAsked } from "./poll.ts";
import type { PollSays } from "./poll-says.ts";
import type { PolledCircle } from "./polled-circle.ts";
import { rankTimes, type Starts } from "./rank-times.ts";
import type { BecauseOf, InsteadOf, TimeAsks } from "./time-chosen.ts";
import { mostPoints } from "./why-missing.ts";

/** The time that the answers come to, and who said what of it. */
export interface BestOfPoll {
  readonly startsAt: Instant;
  readonly because: BecauseOf;
  /** What of a proper session it gives up, where no time has it all. */
  readonly instead?: InsteadOf | undefined;
  readonly coming: readonly PersonId[];
}

/** A session of one is none. */
const leastComing = 2;

/**
 * The best of the times not before `from`, by what is answered so far: chosen as from calendars (decision 031). Whoever says
 * nothing is not counted as coming; "if need be" counts as something tentative. Where no time has whoever's turn it is to lead
 * and the quorum, the one that gives up the least. Undefined where no two come to any. The order of answers makes no difference.
 */
export function bestOfPoll(
  asked: Poll,
  circle: PolledCircle,
  from: Instant,
): BestOfPoll | undefined {
  const times = timesAsked(asked).filter((startsAt) => startsAt >= from);
  const [first] = times;
  if (first === undefined) return undefined;
  const starts = startsIn(asked, circle.people, times);
  for (const { leads, quorum, instead } of ways(circle)) {
    const [best] = ranked(starts, { ...circle, leads, quorum }, first, asked.minutes);
    const startsAt = times.find((each) => best && quarterOf(first, each) === best.start);
    if (!best || startsAt === undefined) continue;
    const coming = circle.people.filter((person) => comes(saysAt(asked, person, startsAt)));
    return { startsAt, because: best.because, coming, ...(instead && { instead }) };
  }
  return undefined;
}

/** Whether whoever has not answered yet could make no other time the best one. */
export function isSettled(asked: Poll, circle: PolledCircle, from: Instant): boolean {
  if (circle.people.every((person) => hasAnswered(asked, person))) return true;
  const best = bestOfPoll(asked, circle, from);
  if (!best) return false;
  // The worst that can become of it: nobody else comes then, and everyone to every other time.
  const against = (person: PersonId) =>
    timesAsked(asked).map((startsAt) => {
      const otherwise: PollSays = startsAt === best.startsAt ? "no" : "yes";
      return { startsAt, says: saysAt(asked, person, startsAt) ?? otherwise };
    });
  const answers = circle.people.map((by) => ({ by, says: against(by) }));
  return bestOfPoll({ ...asked, answers }, circle, from)?.startsAt === best.startsAt;
}

/** What a time that was answered for asks of people. Of whoever said nothing nothing is known. */
export function pollAsks(asked: Poll, people: readonly PersonId[], startsAt: Instant): TimeAsks {
  const quarters = quartersIn(asked.minutes);
  const who = (says: PollSays) =>
    people.filter((person) => saysAt(asked, person, startsAt) === says).toSorted();
  return {
    outside: who("if-need-be").map((person) => ({ person, points: quarters })),
    without: who("no"),
    each: mostPoints * quarters,
  };
}

export function comes(says: PollSays | undefined): boolean {
  return says === "yes" || says === "if-need-be";
}

interface Way extends Pick<PolledCircle, "leads" | "quorum"> {
  readonly instead?: InsteadOf;
}

function ways({ leads, quorum }: PolledCircle): readonly Way[] {
  const anyone = { leads: undefined };
  return [
    { leads, quorum },
    ...(leads === undefined ? [] : [{ ...anyone, quorum, instead: "other-leads" as const }]),
    { leads, quorum: leastComing, instead: "fewer" },
    { ...anyone, quorum: leastComing, instead: "fewer" },
  ];
}

function ranked(starts: Starts, circle: PolledCircle, first: Instant, minutes: number) {
  const { people, leads, quorum, burdens = [], usual } = circle;
  const leader = leads === undefined ? -1 : people.indexOf(leads);
  return rankTimes(starts, {
    before: people.map((person) => {
      const { points = 0, missed = 0 } = burdens.find((each) => each.person === person) ?? {};
      return { points, missed };
    }),
    leads: leader < 0 ? undefined : leader,
    quorum,
    missed: mostPoints * quartersIn(minutes),
    usual: usual && minutesBetween(first, usual) / slotMinutes,
    length: 1,
    most: 1,
  });
}

/** At no other quarter of an hour than those asked about anybody is. */
const nobody = 255;

function startsIn(asked: Poll, people: readonly PersonId[], times: readonly Instant[]): Starts {
  const [first = asked.openedAt] = times;
  const places = times.map((startsAt) => quarterOf(first, startsAt));
  const count = 1 + Math.max(...places);
  const rows = people.map((person) => {
    const points = new Uint8Array(count);
    const missing = new Uint8Array(count).fill(1);
    for (const [at, startsAt] of times.entries()) {
      const says = saysAt(asked, person, startsAt);
      const place = places[at] ?? 0;
      missing[place] = comes(says) ? 0 : 1;
      points[place] = says === "if-need-be" ? quartersIn(asked.minutes) : 0;
    }
    return { points, missing };
  });
  const missing = rows.map((row) => row.missing);
  const absent = new Uint8Array(count).fill(nobody);
  for (const place of places) absent[place] = missing.filter((row) => row[place] !== 0).length;
  return { points: rows.map((row) => row.points), missing, absent, count };
}

function quarterOf(first: Instant, at: Instant): number {
  return minutesBetween(first, at) / slotMinutes;
}
