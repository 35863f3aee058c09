import { inOrder } from "../kernel/listed.ts";
import type { Ask } from "./ask.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { protocolCalled } from "./protocol-called.ts";
import { sumOf } from "./share-minutes.ts";
import type { FrameKind } from "./step.ts";

/** A timebox of a session, in whole minutes. */
export type Segment =
  | { readonly kind: FrameKind; readonly minutes: number }
  | { readonly kind: "ask"; readonly minutes: number; readonly ask: Ask };

export interface Agenda {
  /** In the order they run; their minutes add up to the session's. */
  readonly segments: readonly Segment[];
  /** Asks that the session has no time for; they wait for the next. */
  readonly waiting: readonly Ask[];
}

/** An ask is heard in eight minutes at least (flows-and-failures E2) and twelve at most, unless a protocol was chosen for it. */
const askMinutes = { least: 8, most: 12 };

/**
 * Lays the waiting asks out in a session of 15 to 60 minutes: check-in, as many asks as can be heard well, a round of
 * what worked, one promise each.
 */
export function agenda(
  minutes: number,
  asks: readonly Ask[],
  own: readonly KnownProtocol[] = [],
): Agenda {
  const { checkIn, promises, roundLeast } = frame(minutes);
  const open = openAsks(asks);
  const between = minutes - checkIn - promises;
  const each = heardWithin(between - roundLeast, open, own);

  return {
    segments: [
      { kind: "check-in", minutes: checkIn },
      ...each.map(({ ask, minutes: its }) => ({ kind: "ask" as const, minutes: its, ask })),
      { kind: "round", minutes: between - sumOf(each.map(({ minutes: its }) => its)) },
      { kind: "promises", minutes: promises },
    ],
    waiting: open.slice(each.length),
  };
}

/** What of a session of so many minutes is not about asks. */
export function frame(minutes: number) {
  return minutes < 30
    ? { checkIn: 2, promises: 3, roundLeast: 2 }
    : { checkIn: 5, promises: 6, roundLeast: Math.floor(minutes / 5) };
}

/** The asks that wait to be heard, first first. */
export function openAsks(asks: readonly Ask[]): readonly Ask[] {
  return inOrder(asks).filter(({ reachedIn }) => reachedIn === undefined);
}

/** The first of these asks that can be heard well in so many minutes, each with as much time as the others. */
export function heardWithin(
  minutes: number,
  open: readonly Ask[],
  own: readonly KnownProtocol[] = [],
): readonly { readonly ask: Ask; readonly minutes: number }[] {
  const bounds = open.map((ask) => boundsOf(ask, minutes, own));
  let count = 0;
  for (let room = minutes; count < bounds.length; count++) {
    room -= bounds[count]?.least ?? 0;
    if (room < 0) break;
  }
  if (count === 0) return [];
  const heard = bounds.slice(0, count);
  let level = Math.max(...heard.map(({ most }) => most));
  while (sumOf(atLevel(level, heard)) > minutes) level--;
  const each = atLevel(level, heard);
  return open.slice(0, count).map((ask, index) => ({ ask, minutes: each[index] ?? 0 }));
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A protocol that was chosen takes the time it needs, where there is so much at all. */
function boundsOf({ protocol }: Ask, minutes: number, own: readonly KnownProtocol[]): Bounds {
  const chosen = protocol === undefined ? undefined : protocolCalled(protocol, own);
  if (!chosen || chosen.least > minutes) return askMinutes;
  const { least, steps } = chosen;
  return { least, most: Math.max(least, sumOf(steps.map((step) => step.minutes))) };
}

function atLevel(level: number, bounds: readonly Bounds[]): readonly number[] {
  return bounds.map(({ least, most }) => Math.min(most, Math.max(least, level)));
}
