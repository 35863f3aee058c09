import { z } from "zod";
import { compare } from "../kernel/compare.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import type { Ask } from "./ask.ts";

/**
 * Why an ask stands where it does: members put it there; two sessions had no time for it; the next session is the last
 * before it is needed; its asker has waited longest since their last (or has had none); or another ask of theirs is first.
 */
export const queueReason = z.enum(["placed", "passed", "needed", "longest", "never", "again"]);
export type QueueReason = z.infer<typeof queueReason>;

/** What the queue needs to know of a circle. */
export interface QueueOf {
  readonly people: readonly Waiting[];
  /** The last two sessions that were held, the older first. */
  readonly held: readonly Instant[];
  /** Days that only the next session comes in time for: from its own, until before the one after it. */
  readonly lastChance?: { readonly from: CalendarDate; readonly before?: CalendarDate | undefined };
}

interface Waiting {
  readonly person: PersonId;
  /** When they last had time for an ask, else when they came; absent who was there from the beginning. */
  readonly since?: Instant | undefined;
  readonly lastAsked?: Instant | undefined;
}

export interface Queued {
  readonly ask: Ask;
  readonly why: QueueReason;
}

/**
 * The asks that wait, first first. Everyone's first ask comes before anyone's second. Among those: what two sessions have
 * passed over, then what is needed before the session after next, then whoever has waited longest since their last ask.
 * What members moved by hand stands where they put it until the next session has been held. Whoever is not among `people`
 * asks nothing. The same whatever order the asks come in.
 */
export function queue(asks: readonly Ask[], of: QueueOf): readonly Queued[] {
  const people = new Map(of.people.map((each) => [each.person, each]));
  const keyed = asks
    .filter(({ by, removedAt, reachedIn }) => people.has(by) && !removedAt && !reachedIn)
    .map((ask) => ({ ask, urgency: urgencyOf(ask, of), since: people.get(ask.by)?.since ?? "" }))
    .toSorted(byUrgency);
  const rounds = new Map<PersonId, number>();
  const inRounds = keyed.map((each) => {
    const round = rounds.get(each.ask.by) ?? 0;
    rounds.set(each.ask.by, round + 1);
    return { ...each, round };
  });
  const fair = inRounds
    .toSorted((a, b) => a.round - b.round || byUrgency(a, b))
    .map(({ ask, urgency, round }) => ({
      ask,
      why: whyOf(urgency, round, people.get(ask.by)?.lastAsked),
    }));
  return withPlaced(fair, of);
}

interface Keyed {
  readonly ask: Ask;
  readonly urgency: number;
  readonly since: string;
}

function byUrgency(a: Keyed, b: Keyed): number {
  return (
    a.urgency - b.urgency ||
    compare(a.since, b.since) ||
    compare(a.ask.addedAt, b.ask.addedAt) ||
    // Added within one second.
    a.ask.order - b.ask.order ||
    compare(a.ask.id, b.ask.id)
  );
}

const [passed, needed, usual] = [0, 1, 2];

function urgencyOf({ addedAt, neededBy }: Ask, { held, lastChance }: QueueOf): number {
  const [older, newer] = held;
  if (older !== undefined && newer !== undefined && addedAt < older) return passed;
  if (!lastChance || neededBy === undefined) return usual;
  const { from, before } = lastChance;
  return from <= neededBy && (before === undefined || neededBy < before) ? needed : usual;
}

function whyOf(urgency: number, round: number, lastAsked: Instant | undefined): QueueReason {
  if (round > 0) return "again";
  if (urgency === passed) return "passed";
  if (urgency === needed) return "needed";
  return lastAsked === undefined ? "never" : "longest";
}

/** Moved by hand, and no session was held since. */
export function isPlaced({ placed }: Ask, { held }: QueueOf): boolean {
  return placed !== undefined && placed.after === held.at(-1);
}

function withPlaced(fair: readonly Queued[], of: QueueOf): readonly Queued[] {
  const byHand = fair
    .filter(({ ask }) => isPlaced(ask, of))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || compare(a.ask.id, b.ask.id));
  return byHand.reduce<readonly Queued[]>(
    (line, each) => line.toSpliced(placeOf(each), 0, { ...each, why: "placed" }),
    fair.filter(({ ask }) => !isPlaced(ask, of)),
  );
}

function placeOf({ ask }: Queued): number {
  return ask.placed?.at ?? 0;
}
