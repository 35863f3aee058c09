import type { PersonId } from "../kernel/ids.ts";
import { type Instant, later, minutesBetween } from "../time/instant.ts";
import { quartersSince1970 } from "../time/quarter-offsets.ts";
import { busyMinutes } from "./busy-week.ts";
import { slotMinutes } from "./look-window.ts";
import { type Look, type Looking, lookedAt, quartersIn } from "./looked-at.ts";
import { quorumOf } from "./quorum.ts";
import { type Ranked, rankTimes } from "./rank-times.ts";
import type { BecauseOf, InsteadOf, TimeAsks } from "./time-chosen.ts";
import {
  type Availability,
  mostPoints,
  reachOf,
  type WhyAsked,
  type WhyMissing,
  whyAsked,
  whyMissing,
} from "./why-missing.ts";

/** A time for a session: who can come and what it asks of them, who cannot and why, and why it was chosen. */
export interface Proposal {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly coming: readonly PersonId[];
  readonly missing: readonly { readonly person: PersonId; readonly why: WhyMissing }[];
  /** Who of those coming is asked for time outside of their hours, or has something tentative then. */
  readonly outside: readonly AskedOf[];
  readonly because: BecauseOf;
  /** What of a proper session it gives up, where no time has it all. */
  readonly instead?: InsteadOf | undefined;
}

/** Of whom a time asks how much. */
export interface AskedOf {
  readonly person: PersonId;
  readonly points: number;
  readonly why: WhyAsked;
}

const mostProposals = 3;
/** A session of one is none. */
const leastComing = 2;
const allDay = 24 * 60;

/**
 * The best times for a session within a window, at most three that do not overlap. Whoever leads can come to each of them,
 * and so can two thirds of the circle; nobody is counted as coming on a day they do not work, when busy or away, or between
 * ten in the evening and six in the morning. Before and after their hours they are, as far as the circle's zones lie apart.
 * Where there is no such time, the best of what comes next to it, each marked as such. Empty only where no two people can
 * meet at all.
 */
export function proposals(looking: Looking): readonly Proposal[] {
  const first = quartersSince1970(looking.window.from);
  const reach = reachOf(looking.people, first);
  const look = lookedAt(looking, looking.minutes, reach);
  const best = found(look, quorumOf(look.people.length), mostProposals);
  return best.length > 0 ? best : nextBest(looking, look, reach);
}

/** What one time asks of everyone; `instead` is what it was proposed as. */
export function timeAsked(
  people: readonly Availability[],
  { startsAt, minutes }: Pick<Proposal, "startsAt" | "minutes">,
  instead?: InsteadOf,
): TimeAsks {
  const until = later(startsAt, { minutes: quartersIn(minutes) * slotMinutes });
  const reach = reachOf(people, quartersSince1970(startsAt));
  const window = { from: startsAt, until };
  const look = lookedAt(
    { people, window, minutes },
    minutes,
    instead === "outside" ? allDay : reach,
  );
  const { coming: _, missing, outside } = proposed(look, { start: 0, because: "only" });
  const without = missing.map(({ person }) => person);
  const asked = outside.map(({ person, points }) => ({ person, points }));
  return { outside: asked, without, each: mostPoints * quartersIn(minutes) };
}

function nextBest(looking: Looking, look: Look, reach: number): readonly Proposal[] {
  const quorum = quorumOf(look.people.length);
  const { leads: _, ...led } = look.looking;
  const anyone = { ...look, looking: led };
  const short = lookedAt(looking, busyMinutes, reach);
  const late = lookedAt(looking, looking.minutes, allDay);
  const ways: readonly (readonly [InsteadOf, Look, number])[] = [
    ["other-leads", anyone, quorum],
    ["fewer", look, leastComing],
    ["shorter", short, quorum],
    ["outside", late, quorum],
  ];
  const some = ways.flatMap(([instead, way, needed]) =>
    found(way, needed, 1).map((each) => ({ ...each, instead })),
  );
  if (some.length > 0) return some.slice(0, mostProposals);
  return [
    anyone,
    lookedAt(led, busyMinutes, reach),
    lookedAt(led, looking.minutes, allDay),
    lookedAt(led, busyMinutes, allDay),
  ]
    .flatMap((way) => found(way, leastComing, 1))
    .map((each) => ({ ...each, instead: "fewer" as const }))
    .slice(0, 1);
}

function found(look: Look, quorum: number, most: number): readonly Proposal[] {
  const { looking, people, starts, minutes } = look;
  const { leads, usual, window, burdens = [] } = looking;
  const leader = leads === undefined ? -1 : people.indexOf(leads);
  const length = quartersIn(minutes);
  const before = people.map((person) => {
    const { points = 0, missed = 0 } = burdens.find((each) => each.person === person) ?? {};
    return { points, missed };
  });
  const ranked = rankTimes(starts, {
    before,
    leads: leader < 0 ? undefined : leader,
    quorum,
    missed: mostPoints * length,
    usual: usual && minutesBetween(window.from, usual) / slotMinutes,
    length,
    most,
  });
  return ranked.map((each) => proposed(look, each));
}

function proposed(look: Look, { start, because }: Ranked): Proposal {
  const { looking, minutes, people, costs, starts } = look;
  const answers = people.map((person, place) => ({
    person,
    why: whyMissing(starts.missing[place]?.[start] ?? 0),
    points: starts.points[place]?.[start] ?? 0,
    asked: mostAsked(costs[place]?.subarray(start, start + quartersIn(minutes)) ?? []),
  }));
  return {
    startsAt: later(looking.window.from, { minutes: start * slotMinutes }),
    minutes,
    coming: answers.flatMap(({ person, why }) => (why === undefined ? [person] : [])),
    missing: answers.flatMap(({ person, why }) => (why === undefined ? [] : [{ person, why }])),
    outside: answers.flatMap(({ person, why, points, asked }) =>
      why === undefined && asked !== undefined ? [{ person, points, why: asked }] : [],
    ),
    because,
  };
}

/** Time outside of someone's hours asks more than what is tentative. */
function mostAsked(costs: Iterable<number>): WhyAsked | undefined {
  const whys = Array.from(costs, whyAsked);
  return whys.includes("outside-hours") ? "outside-hours" : whys.find((why) => why !== undefined);
}
