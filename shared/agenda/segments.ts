import { inOrder } from "../kernel/listed.ts";
import type { Ask } from "./ask.ts";

/** A timebox of a session, in whole minutes. */
export type Segment =
  | { readonly kind: "check-in" | "round" | "promises"; readonly minutes: number }
  | { readonly kind: "ask"; readonly minutes: number; readonly ask: Ask };

export interface Agenda {
  /** In the order they run; their minutes add up to the session's. */
  readonly segments: readonly Segment[];
  /** Asks that the session has no time for; they wait for the next. */
  readonly waiting: readonly Ask[];
}

/** An ask is heard in eight minutes at least (flows-and-failures E2) and twelve at most. */
const askMinutes = { least: 8, most: 12 };

/**
 * Lays the waiting asks out in a session of 15 to 60 minutes: check-in, as many asks as can be heard well, a round of
 * what worked, one promise each.
 */
export function agenda(minutes: number, asks: readonly Ask[]): Agenda {
  const { checkIn, promises, roundLeast } = frame(minutes);
  const open = inOrder(asks).filter(({ reachedIn }) => reachedIn === undefined);
  const between = minutes - checkIn - promises;
  const heard = Math.min(open.length, Math.floor((between - roundLeast) / askMinutes.least));
  const each =
    heard === 0 ? 0 : Math.min(askMinutes.most, Math.floor((between - roundLeast) / heard));

  return {
    segments: [
      { kind: "check-in", minutes: checkIn },
      ...open.slice(0, heard).map((ask) => ({ kind: "ask" as const, minutes: each, ask })),
      { kind: "round", minutes: between - heard * each },
      { kind: "promises", minutes: promises },
    ],
    waiting: open.slice(heard),
  };
}

function frame(minutes: number) {
  return minutes < 30
    ? { checkIn: 2, promises: 3, roundLeast: 2 }
    : { checkIn: 5, promises: 6, roundLeast: Math.floor(minutes / 5) };
}
