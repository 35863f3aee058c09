import { type Instant, minutesBetween } from "../time/instant.ts";
import type { Ask } from "./ask.ts";
import { currentSegment, stepEnd } from "./current-step.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { resetParts, resetSegments } from "./reset-agenda.ts";
import { runAsk } from "./run-ask.ts";
import type { Running, RunSegment } from "./running.ts";
import { askSqueezed, asPart, heardWithin, openAsks, shapedFrame, wanted } from "./segments.ts";
import { settled, type Wished } from "./settled.ts";
import type { Shape } from "./shape.ts";
import { shareMinutes, sumOf } from "./share-minutes.ts";
import type { FrameKind } from "./step.ts";

/** An ask that was planned keeps its place down to the least that its steps need. */
const askWell = 8;

/**
 * Fits what comes into the time that is left after the step they are in: its minutes add up to that, or to the least
 * there must be where less is left. What has become too long shrinks; an ask that finds no room waits for the next session;
 * time that was won goes to asks first. The asks are as they are now: added, moved or removed meanwhile.
 */
export function planRest(
  running: Running,
  asks: readonly Ask[],
  at: Instant,
  own: readonly KnownProtocol[] = [],
  shape: Shape = [],
): Running {
  const here = currentSegment(running);
  const left = Math.max(0, Math.round(minutesBetween(stepEnd(running, at), running.endsAt)));
  const done = here.steps.slice(0, running.step + 1);
  const rest = here.steps.slice(running.step + 1);
  const least = framesAfter(running, here, shape).length;
  const kept =
    sumOf(rest) + least <= left
      ? rest
      : shareMinutes(
          left - least,
          rest.map((weight) => ({ weight, least: 1 })),
        );
  return {
    ...running,
    segments: [
      ...running.segments.slice(0, running.segment),
      { ...here, steps: [...done, ...kept] },
      ...coming(running, wanted(openNow(running, asks), shape), left - sumOf(kept), { own, shape }),
    ],
  };
}

/** The asks that have not been begun. */
function openNow({ segments, segment }: Running, asks: readonly Ask[]): readonly Ask[] {
  const begun = segments
    .slice(0, segment + 1)
    .flatMap((each) => (each.kind === "ask" ? each.ask : []));
  return openAsks(asks).filter(({ id }) => !begun.includes(id));
}

/** What goes around after the part they are in. */
function framesAfter(running: Running, { kind }: RunSegment, shape: Shape): readonly Frame[] {
  if (kind === "promises") return [];
  const minutes = Math.round(minutesBetween(running.startedAt, running.endsAt));
  const { round, promises } = shapedFrame(minutes, shape);
  return [...(kind === "round" ? [] : asPart("round", round)), ...asPart("promises", promises)];
}

interface Frame extends Wished {
  readonly kind: FrameKind;
}

interface Way {
  readonly own: readonly KnownProtocol[];
  readonly shape: Shape;
}

function coming(
  running: Running,
  open: readonly Ask[],
  room: number,
  { own, shape }: Way,
): readonly RunSegment[] {
  const here = currentSegment(running);
  if (here.kind === "promises" || isLight(running)) return [];
  if (isReset(running)) return resetComing(running, room);
  const frames = framesAfter(running, here, shape);
  if (here.kind === "round") return frames.map(({ kind }) => framed(kind, Math.max(1, room)));
  const taken = sumOf(frames.map(({ minutes }) => minutes));
  const heard = heardWithin(room - taken, open, own, shape);
  const planned = stillPlanned(running, open);
  if (heard.length < planned || room < taken) {
    return squeezed(open.slice(0, planned), room, frames, own);
  }
  const shares = settled(room, [...heard, ...frames]);
  return [
    ...heard.map(({ ask, minutes }, index) => runAsk(ask, shares[index] ?? minutes, own)),
    ...frames.map(({ kind, minutes }, index) =>
      framed(kind, shares[heard.length + index] ?? minutes),
    ),
  ];
}

/** It was begun as a reset, which has parts of its own. */
function isReset({ segments }: Running): boolean {
  return segments[0]?.kind === "charter";
}

function resetComing({ segment }: Running, room: number): readonly RunSegment[] {
  return resetSegments(room, resetParts.slice(segment + 1)).map(({ kind, minutes }) =>
    framed(kind, minutes),
  );
}

/** It was begun as a check-in and no more. */
function isLight({ light, segments }: Running): boolean {
  return light ?? segments.every(({ kind }) => kind === "check-in");
}

function stillPlanned({ segments, segment }: Running, open: readonly Ask[]): number {
  return segments
    .slice(segment + 1)
    .filter((each) => each.kind === "ask" && open.some(({ id }) => id === each.ask)).length;
}

function squeezed(
  planned: readonly Ask[],
  room: number,
  frames: readonly Frame[],
  own: readonly KnownProtocol[],
): readonly RunSegment[] {
  const fitting = planned.slice(0, Math.max(0, Math.floor((room - frames.length) / askSqueezed)));
  const shares = shareMinutes(room, [
    ...fitting.map(() => ({ weight: askWell, least: askSqueezed })),
    ...frames.map(({ minutes }) => ({ weight: minutes, least: 1 })),
  ]);
  return [
    ...fitting.map((ask, index) => runAsk(ask, shares[index] ?? askSqueezed, own)),
    ...frames.map(({ kind }, index) => framed(kind, shares[fitting.length + index] ?? 1)),
  ];
}

function framed(kind: FrameKind, minutes: number): RunSegment {
  return { kind, steps: [minutes] };
}
