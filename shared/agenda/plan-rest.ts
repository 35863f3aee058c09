import { type Instant, minutesBetween } from "../time/instant.ts";
import type { Ask } from "./ask.ts";
import { currentSegment, stepEnd } from "./current-step.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { resetParts, resetSegments } from "./reset-agenda.ts";
import { runAsk } from "./run-ask.ts";
import type { Running, RunSegment } from "./running.ts";
import { frame, heardWithin, openAsks } from "./segments.ts";
import { shareMinutes, sumOf } from "./share-minutes.ts";
import type { FrameKind } from "./step.ts";

/** An ask that was planned keeps its place down to so many minutes. */
const askLeast = 5;
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
): Running {
  const here = currentSegment(running);
  const left = Math.max(0, Math.round(minutesBetween(stepEnd(running, at), running.endsAt)));
  const done = here.steps.slice(0, running.step + 1);
  const rest = here.steps.slice(running.step + 1);
  const least = leastComing(here);
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
      ...coming(running, openNow(running, asks), left - sumOf(kept), own),
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

function leastComing({ kind }: RunSegment): number {
  return kind === "promises" ? 0 : kind === "round" ? 1 : 2;
}

function coming(
  running: Running,
  open: readonly Ask[],
  room: number,
  own: readonly KnownProtocol[],
): readonly RunSegment[] {
  const { kind } = currentSegment(running);
  if (kind === "promises" || isLight(running)) return [];
  if (isReset(running)) return resetComing(running, room);
  if (kind === "round") return [framed("promises", Math.max(1, room))];
  const { roundLeast, promises } = frame(
    Math.round(minutesBetween(running.startedAt, running.endsAt)),
  );
  const heard = heardWithin(room - roundLeast - promises, open, own);
  const planned = stillPlanned(running, open);
  if (heard.length < planned || room < roundLeast + promises) {
    return squeezed(open.slice(0, planned), room, { roundLeast, promises }, own);
  }
  const round = room - promises - sumOf(heard.map(({ minutes }) => minutes));
  return [
    ...heard.map(({ ask, minutes }) => runAsk(ask, minutes, own)),
    framed("round", round),
    framed("promises", promises),
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
function isLight({ segments }: Running): boolean {
  return segments.every(({ kind }) => kind === "check-in");
}

function stillPlanned({ segments, segment }: Running, open: readonly Ask[]): number {
  return segments
    .slice(segment + 1)
    .filter((each) => each.kind === "ask" && open.some(({ id }) => id === each.ask)).length;
}

function squeezed(
  planned: readonly Ask[],
  room: number,
  { roundLeast, promises }: { readonly roundLeast: number; readonly promises: number },
  own: readonly KnownProtocol[],
): readonly RunSegment[] {
  const fitting = planned.slice(0, Math.max(0, Math.floor((room - 2) / askLeast)));
  const shares = shareMinutes(room, [
    ...fitting.map(() => ({ weight: askWell, least: askLeast })),
    { weight: roundLeast, least: 1 },
    { weight: promises, least: 1 },
  ]);
  const [round = 1, last = 1] = shares.slice(fitting.length);
  return [
    ...fitting.map((ask, index) => runAsk(ask, shares[index] ?? askLeast, own)),
    framed("round", round),
    framed("promises", last),
  ];
}

function framed(kind: FrameKind, minutes: number): RunSegment {
  return { kind, steps: [minutes] };
}
