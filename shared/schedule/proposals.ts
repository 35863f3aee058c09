import type { PersonId } from "../kernel/ids.ts";
import { type Instant, later, minutesBetween } from "../time/instant.ts";
import { quartersSince1970 } from "../time/quarter-offsets.ts";
import { busyMinutes } from "./busy-week.ts";
import { slotMinutes } from "./look-window.ts";
import { inMinutes, type Look, type Looking, lookedAt, quartersIn } from "./looked-at.ts";
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
  /** Who can come and was left out more often so far than everyone who cannot, where that is why it was chosen. */
  readonly spares?: readonly PersonId[] | undefined;
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
 * and so can as many as its charter asks for; nobody is counted as coming on a day they do not work, when busy or away, or
 * between ten in the evening and six in the morning. Before and after their hours they are, as far as the circle's zones
 * lie apart. Where there is no such time, the best of what comes next to it, each marked as such. Empty only where no two
 * people can meet at all.
 */
export function proposals(looking: Looking): readonly Proposal[] {
  const first = quartersSince1970(looking.window.from);
  const reach = reachOf(looking.people, first);
  const look = lookedAt(looking, looking.minutes, reach);
  const best = found(look, quorumOf(look.people.length, looking.quorum), mostProposals);
  return best.length > 0 ? best : nextBest(look, reach);
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

/** A way to give one thing up: what it looks at, and how many are to come. */
type Way = readonly [InsteadOf, () => Look, number];

/** The best of each way to give one thing up, then more of the first; where there is none, any two who can meet. */
function nextBest(look: Look, reach: number): readonly Proposal[] {
  const { looking, minutes } = look;
  const { leads: _, ...led } = looking;
  const anyone = { ...look, looking: led };
  const quorum = quorumOf(look.people.length, looking.quorum);
  const ways: readonly Way[] = [
    ["other-leads", () => anyone, quorum],
    ["fewer", () => look, leastComing],
    ["shorter", () => inMinutes(Math.min(minutes, busyMinutes), look), quorum],
    ["outside", () => lookedAt(looking, minutes, allDay), quorum],
  ];
  const best: Proposal[] = [];
  for (const [instead, at, least] of ways) {
    if (best.length < mostProposals) best.push(...marked(instead, found(at(), least, 1)));
  }
  const [first] = best;
  if (!first) return fewest(anyone, reach);
  const [, at, least] = ways.find(([instead]) => instead === first.instead) ?? [];
  const more = at && least && best.length < mostProposals ? found(at(), least, mostProposals) : [];
  return [...best, ...marked(first.instead, more.slice(1))].slice(0, mostProposals);
}

/** No time has whoever leads, or as many as are to come: where the most of the others can meet. */
function fewest(anyone: Look, reach: number): readonly Proposal[] {
  const { looking, minutes } = anyone;
  const brief = Math.min(minutes, busyMinutes);
  const looks = [
    () => anyone,
    () => lookedAt(looking, brief, reach),
    () => lookedAt(looking, minutes, allDay),
    () => lookedAt(looking, brief, allDay),
  ];
  for (const at of looks) {
    const times = found(at(), leastComing, mostProposals);
    if (times.length > 0) return marked("fewer", times);
  }
  return [];
}

function marked(instead: InsteadOf | undefined, times: readonly Proposal[]): readonly Proposal[] {
  return times.map((each) => ({ ...each, instead }));
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
  return ranked.map((each) => withSpared(proposed(look, each), burdens));
}

/** Says who would have been left out once more at the next best time. */
function withSpared(proposal: Proposal, burdens: NonNullable<Looking["burdens"]>): Proposal {
  if (proposal.because !== "left-out") return proposal;
  const missed = (who: PersonId) => burdens.find(({ person }) => person === who)?.missed ?? 0;
  const most = Math.max(...proposal.missing.map(({ person }) => missed(person)));
  return { ...proposal, spares: proposal.coming.filter((person) => missed(person) > most) };
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
