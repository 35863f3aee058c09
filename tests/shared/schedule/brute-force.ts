import type { Looking } from "../../../shared/schedule/looked-at.ts";
import type { Proposal } from "../../../shared/schedule/proposals.ts";
import type { Availability, WhyMissing } from "../../../shared/schedule/why-missing.ts";
import { type Instant, later, wallTime } from "../../../shared/time/instant.ts";

/** The rules in order, told as one row of numbers: the smaller comes first, number by number. */
interface Tried {
  readonly proposal: ReturnType<typeof withoutWhy>;
  readonly key: readonly number[];
}

/** Every quarter of an hour, five minutes by five minutes. */
export function bruteForce(about: Looking): readonly Tried[] {
  const { people, minutes: length, leads } = about;
  const { from, until } = about.window;
  const sorted = people.toSorted((a, b) => (a.person < b.person ? -1 : 1));
  const reach = apart(sorted, from);
  const all: Tried[] = [];
  for (let at = from; later(at, { minutes: length }) <= until; at = later(at, { minutes: 15 })) {
    const end = later(at, { minutes: length });
    const answers = sorted.map((each) => ({
      person: each.person,
      why: keeps(each, from, at, end, reach),
      ...costOf(each, from, at, end),
    }));
    const missing = answers.flatMap(({ person: who, why }) => (why ? [{ person: who, why }] : []));
    const here = answers.filter(({ why }) => !why);
    const coming = here.map((each) => each.person);
    if (coming.length < needed(people.length, about.quorum) || (leads && !coming.includes(leads)))
      continue;
    const outside = here.flatMap(({ person: who, hours, tentative }) =>
      hours + tentative > 0
        ? [{ person: who, points: hours + tentative, why: whyAsked(hours) }]
        : [],
    );
    const proposal: Tried["proposal"] = { startsAt: at, minutes: length, coming, missing, outside };
    all.push({ proposal, key: keyOf(about, proposal) });
  }
  const best: Tried[] = [];
  for (const each of all.toSorted((a, b) => compared(a.key, b.key))) {
    const { startsAt } = each.proposal;
    const clashes = best.some(
      ({ proposal: taken }) =>
        taken.startsAt < later(startsAt, { minutes: length }) &&
        startsAt < later(taken.startsAt, { minutes: length }),
    );
    if (best.length < 3 && !clashes) best.push(each);
  }
  return best;
}

/** How many of so many have to come, in fractions and not by the rule. */
export function needed(people: number, quorum: Looking["quorum"] = "two-thirds"): number {
  const share = { half: 1 / 2, "two-thirds": 2 / 3, "all-but-one": 1 - 1 / people, everyone: 1 };
  const enough = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].find(
    (count) => count / people > share[quorum] - 1e-9,
  );
  return enough ?? people;
}

export function keyOf(about: Looking, proposal: ReturnType<typeof withoutWhy>): readonly number[] {
  const { people, burdens: before = [], usual } = about;
  const asks = people.map(({ person: who }) => {
    const absent = proposal.missing.some((each) => each.person === who);
    const points = proposal.outside.find((each) => each.person === who)?.points ?? 0;
    const past = before.find((each) => each.person === who);
    const asked = absent ? Math.ceil(proposal.minutes / 15) * 5 : points;
    return {
      asked,
      borne: (past?.points ?? 0) + asked,
      left: (past?.missed ?? 0) + Number(absent),
    };
  });
  const down = (numbers: readonly number[]) => numbers.toSorted((a, b) => b - a);
  const at = Date.parse(proposal.startsAt);
  return [
    proposal.missing.length,
    ...down(asks.map(({ left }) => left)),
    ...down(asks.map(({ borne }) => borne)),
    asks.reduce((sum, { asked }) => sum + asked, 0),
    usual ? Math.abs(at - Date.parse(usual)) : 0,
    at,
  ];
}

export function compared(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((each, index) => each !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

export function withoutWhy({ because: _, instead: _none, spares: _whom, ...proposal }: Proposal) {
  return proposal;
}

/** How far the zones lie apart in minutes, by what clocks show in each. */
function apart(people: readonly Availability[], at: Instant): number {
  const wall = people.map(({ zone: where }) => {
    const { date, time } = wallTime(at, where);
    return Date.parse(`${date}T${time}:00Z`) / 60_000;
  });
  return Math.max(
    ...wall.flatMap((a) => wall.map((b) => Math.min(Math.abs(a - b), 1440 - Math.abs(a - b)))),
  );
}

export function keeps(who: Availability, from: Instant, at: Instant, end: Instant, reach: number) {
  for (let now = at; now < end; now = later(now, { minutes: 5 })) {
    const why = keepsNow(who, from, now, reach);
    if (why !== undefined) return why;
  }
  return undefined;
}

function keepsNow(
  { hours, zone: theirs, slots, firm }: Availability,
  from: Instant,
  now: Instant,
  reach: number,
): WhyMissing | undefined {
  const { time, weekday } = wallTime(now, theirs);
  if (time < "06:00" || time >= "22:00") return "night";
  if (!hours.weekdays.includes(weekday)) return "outside-hours";
  if (distance(hours, time) > (firm ? 0 : reach)) return "outside-hours";
  const slot = slots?.[Math.floor((Date.parse(now) - Date.parse(from)) / 900_000)];
  return slot === "busy" || slot === "away" ? slot : undefined;
}

/** Minutes of the quarter of an hour around `time` that lies farther outside. */
function distance(hours: Availability["hours"], time: string): number {
  const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const start = minute(time) - (minute(time) % 15);
  return Math.max(minute(hours.from) - start, start + 15 - minute(hours.until), 0);
}

function whyAsked(hours: number): "outside-hours" | "tentative" {
  return hours > 0 ? "outside-hours" : "tentative";
}

export function costOf(
  { hours: own, zone: theirs, slots }: Availability,
  from: Instant,
  at: Instant,
  end: Instant,
) {
  let [hours, tentative] = [0, 0];
  for (let now = at; now < end; now = later(now, { minutes: 15 })) {
    hours += Math.min(4, Math.ceil(distance(own, wallTime(now, theirs).time) / 60));
    const slot = slots?.[Math.floor((Date.parse(now) - Date.parse(from)) / 900_000)];
    tentative += slot === "tentative" ? 1 : 0;
  }
  return { hours, tentative };
}
