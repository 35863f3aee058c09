import type { PersonId } from "../kernel/ids.ts";
import { type Instant, later, minutesBetween, type ZoneName } from "../time/instant.ts";
import { type LookWindow, slotMinutes } from "./look-window.ts";
import {
  type Availability,
  missingBySlot,
  type Quarter,
  quarters,
  type WhyMissing,
} from "./why-missing.ts";

/** A time for a session, and who could not come. */
export interface Proposal {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly coming: readonly PersonId[];
  readonly missing: readonly { readonly person: PersonId; readonly why: WhyMissing }[];
}

const mostProposals = 3;
/** A session of one is none. */
const leastComing = 2;

/**
 * The best times for a session within a window, at most three that do not overlap: fewest absent first, then earliest.
 * Nobody is counted as coming outside their hours, when busy or away, or between ten in the evening and six in the
 * morning. The order of people makes no difference.
 */
export function proposals(
  people: readonly Availability[],
  window: LookWindow,
  minutes: number,
): readonly Proposal[] {
  const ranked = candidates(people, window, minutes)
    .filter(({ coming }) => coming.length >= leastComing)
    .toSorted((a, b) => a.missing.length - b.missing.length || (a.startsAt < b.startsAt ? -1 : 1));
  const best: Proposal[] = [];
  for (const candidate of ranked) {
    if (best.length === mostProposals) break;
    if (best.every((taken) => !overlap(taken, candidate))) best.push(candidate);
  }
  return best;
}

function candidates(
  people: readonly Availability[],
  { from, until }: LookWindow,
  minutes: number,
): readonly Proposal[] {
  const count = Math.floor(minutesBetween(from, until) / slotMinutes);
  const needed = Math.ceil(minutes / slotMinutes);
  const clock = rememberedByZone();
  const inOrder = people.toSorted((a, b) => (a.person < b.person ? -1 : 1));
  const rows = inOrder.map((each) => ({
    person: each.person,
    missing: missingBySlot(each, from, count, clock),
  }));
  return Array.from({ length: Math.max(0, count - needed + 1) }, (_, start) => {
    const answers = rows.map(({ person, missing }) => ({
      person,
      why: missing.slice(start, start + needed).find((why) => why !== undefined),
    }));
    return {
      startsAt: later(from, { minutes: start * slotMinutes }),
      minutes,
      coming: answers.flatMap(({ person, why }) => (why === undefined ? [person] : [])),
      missing: answers.flatMap(({ person, why }) => (why === undefined ? [] : [{ person, why }])),
    };
  });
}

/** Members share zones: each zone's wall clock is worked out once. */
function rememberedByZone() {
  const known = new Map<ZoneName, readonly Quarter[]>();
  return (zone: ZoneName, from: Instant, count: number) => {
    const found = known.get(zone) ?? quarters(zone, from, count);
    known.set(zone, found);
    return found;
  };
}

function overlap(a: Proposal, b: Proposal): boolean {
  return (
    a.startsAt < later(b.startsAt, { minutes: b.minutes }) &&
    b.startsAt < later(a.startsAt, { minutes: a.minutes })
  );
}
