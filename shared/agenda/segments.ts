import { inOrder } from "../kernel/listed.ts";
import type { Ask } from "./ask.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { protocolCalled } from "./protocol-called.ts";
import { settled, type Wished } from "./settled.ts";
import { isLeftOut, type PartRef, type Shape, saidOf } from "./shape.ts";
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
/** In fewer minutes the steps of a round have no room. */
export const askSqueezed = 5;

/**
 * Lays the waiting asks out in a session of 15 to 60 minutes: check-in, as many asks as can be heard well, a round of
 * what worked, one promise each; with the minutes that members have said, as far as they go in.
 */
export function agenda(
  minutes: number,
  asks: readonly Ask[],
  own: readonly KnownProtocol[] = [],
  shape: Shape = [],
): Agenda {
  const { checkIn, round, promises } = shapedFrame(minutes, shape);
  const open = openAsks(asks);
  const taken = minutesOf(checkIn) + minutesOf(round) + minutesOf(promises);
  const heard = heardWithin(minutes - taken, wanted(open, shape), own, shape);
  const parts = [
    ...asPart("check-in", checkIn),
    ...heard.map((each) => ({ kind: "ask" as const, ...each })),
    ...asPart("round", round),
    ...asPart("promises", promises),
  ];
  const shares = settled(minutes, parts);
  return {
    segments:
      parts.length === 0
        ? [{ kind: "check-in", minutes }]
        : parts.map(({ takes: _, ...part }, index) => ({
            ...part,
            minutes: shares[index] ?? part.minutes,
          })),
    waiting: open.filter((ask) => heard.every((each) => each.ask !== ask)),
  };
}

/** The parts that go around, as usual or as members have said; undefined where they leave one out. */
export function shapedFrame(minutes: number, shape: Shape) {
  const usual = frame(minutes);
  const of = (part: PartRef, its: number, takes: Wished["takes"]): Wished | undefined => {
    const said = saidOf(shape, part);
    if (said === 0) return undefined;
    return said === undefined ? { minutes: its, takes } : { minutes: said, takes: "said" };
  };
  return {
    checkIn: of("check-in", usual.checkIn, "frame"),
    round: of("round", usual.roundLeast, "round"),
    promises: of("promises", usual.promises, "frame"),
  };
}

/** Those that members have not left out this time. */
export function wanted(asks: readonly Ask[], shape: Shape): readonly Ask[] {
  return asks.filter(({ id }) => !isLeftOut(shape, id));
}

function minutesOf(part: Wished | undefined): number {
  return part?.minutes ?? 0;
}

export function asPart<K extends FrameKind>(kind: K, part: Wished | undefined) {
  return part ? [{ kind, ...part }] : [];
}

/** What of a session of so many minutes is not about asks. */
function frame(minutes: number) {
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
  shape: Shape = [],
): readonly Heard[] {
  const bounds = open.map((ask) => boundsOf(ask, minutes, own, saidOf(shape, ask.id)));
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
  return open.slice(0, count).map((ask, index) => ({
    ask,
    minutes: each[index] ?? 0,
    takes: saidOf(shape, ask.id) === undefined ? "ask" : "said",
  }));
}

interface Heard extends Wished {
  readonly ask: Ask;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A protocol that was chosen takes the time it needs, where there is so much at all; what members have said goes first. */
function boundsOf(
  { protocol }: Ask,
  minutes: number,
  own: readonly KnownProtocol[],
  said: number | undefined,
): Bounds {
  if (said !== undefined) {
    const its = Math.max(askSqueezed, Math.min(said, minutes));
    return { least: its, most: its };
  }
  const chosen = protocol === undefined ? undefined : protocolCalled(protocol, own);
  if (!chosen || chosen.least > minutes) return askMinutes;
  const { least, steps } = chosen;
  return { least, most: Math.max(least, sumOf(steps.map((step) => step.minutes))) };
}

function atLevel(level: number, bounds: readonly Bounds[]): readonly number[] {
  return bounds.map(({ least, most }) => Math.min(most, Math.max(least, level)));
}
