import { z } from "zod";
import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Ask } from "./ask.ts";
import { currentSegment, currentStep } from "./current-step.ts";
import { orderWith, speaker, stillToSpeak } from "./floor.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { planRest } from "./plan-rest.ts";
import type { ProtocolRef } from "./protocol-name.ts";
import { resumed } from "./resumed.ts";
import type { Running } from "./running.ts";
import type { Shape } from "./shape.ts";
import { swapped, swappedBack } from "./swap-protocol.ts";

/**
 * What any member can do to a session under way. `next`: the next person's turn in a round, else the next step; `skip`: the
 * next step in any case; `check`: asks everyone whether this is still what they are about; `swap-back`: takes another
 * protocol back that this part was given.
 */
export const runningMove = z.enum([
  "next",
  "skip",
  "back",
  "pause",
  "resume",
  "extend",
  "shorten",
  "check",
  "swap-back",
]);
export type RunningMove = z.infer<typeof runningMove>;

/** What a move needs to know of the circle. */
interface Around {
  readonly asks: readonly Ask[];
  /** Who is expected to speak. */
  readonly people: readonly PersonId[];
  readonly at: Instant;
  /** The circle's own protocols. */
  readonly own?: readonly KnownProtocol[];
  /** What members have changed in the session's agenda. */
  readonly shape?: Shape;
}

/** Minutes that one tap gives a step or takes from it, and the most that a step has. */
const extension = 2;
const mostMinutes = 60;

/** The session after a move; the very same where there is nothing to move. What comes is fitted anew into the time left. */
export function moveRunning(running: Running, move: RunningMove, around: Around): Running {
  const known = { ...running, ...orderWith(running, around.people) };
  const moved = moves[move](known, around.at);
  if (moved === known) return running;
  const after = { ...moved, edition: running.edition + 1 };
  return move === "pause" || move === "check" ? after : fitted(after, around);
}

/** The session once the part they are in is worked on in another way; the very same where that is no ask's, or so already. */
export function swapProtocol(running: Running, protocol: ProtocolRef, around: Around): Running {
  const known = { ...running, ...orderWith(running, around.people) };
  const moved = swapped(known, protocol, around);
  return moved === known ? running : fitted({ ...moved, edition: running.edition + 1 }, around);
}

function fitted(running: Running, { asks, at, own, shape }: Around): Running {
  return planRest(running, asks, at, own, shape);
}

const moves: Readonly<Record<RunningMove, (running: Running, at: Instant) => Running>> = {
  next: (running, at) =>
    stillToSpeak(running).length > 1 ? passed(resumed(running, at)) : advanced(running, at),
  skip: advanced,
  back: goneBack,
  pause: (running, at) => (running.pausedAt === undefined ? { ...running, pausedAt: at } : running),
  resume: resumed,
  extend: (running) => withMinutes(running, currentStep(running).minutes + extension),
  shorten: (running) => withMinutes(running, currentStep(running).minutes - extension),
  check: (running, at) => ({ ...running, checkedAt: at }),
  "swap-back": swappedBack,
};

function passed(running: Running): Running {
  const now = speaker(running);
  if (now === undefined) return running;
  return { ...withFloor(running, now, 1), had: [...running.had, now] };
}

function advanced(running: Running, at: Instant): Running {
  const place = placeAfter(running);
  if (!place) return running;
  const { stepStartedAt, had } = resumed(running, at);
  const before = { stepStartedAt, minutes: currentStep(running).minutes, had };
  return { ...entered(withFloor(running, speaker(running), 1), place, at), before };
}

/** In a round to whoever spoke before; else to the step before, as it was left when that was just now. */
function goneBack(running: Running, at: Instant): Running {
  const last = running.had.at(-1);
  if (last !== undefined && currentStep(running).floor === "each") {
    return { ...withFloor(running, last, -1), had: running.had.slice(0, -1) };
  }
  const place = placeBefore(running);
  if (!place) return running;
  const { before } = running;
  const back = entered(running, place, before?.stepStartedAt ?? at, before?.had);
  const there = before ? withMinutes(back, before.minutes) : back;
  return withFloor(there, speaker(there), -1);
}

function entered(
  { before: _, pausedAt: _paused, swapped: _swapped, ...running }: Running,
  place: { readonly segment: number; readonly step: number },
  stepStartedAt: Instant,
  had: readonly PersonId[] = [],
): Running {
  return { ...running, ...place, stepStartedAt, had };
}

function placeAfter({ segments, segment, step }: Running) {
  if (step + 1 < (segments[segment]?.steps.length ?? 0)) return { segment, step: step + 1 };
  return segment + 1 < segments.length ? { segment: segment + 1, step: 0 } : undefined;
}

function placeBefore({ segments, segment, step }: Running) {
  if (step > 0) return { segment, step: step - 1 };
  const steps = segments[segment - 1]?.steps.length;
  return steps === undefined ? undefined : { segment: segment - 1, step: steps - 1 };
}

function withMinutes(running: Running, minutes: number): Running {
  const here = currentSegment(running);
  const its = Math.min(mostMinutes, Math.max(1, minutes));
  if (here.steps[running.step] === its) return running;
  const segment = { ...here, steps: here.steps.with(running.step, its) };
  return { ...running, segments: running.segments.with(running.segment, segment) };
}

function withFloor(running: Running, who: PersonId | undefined, floors: number): Running {
  return {
    ...running,
    floors: running.floors.map((its, index) =>
      running.order[index] === who ? Math.max(0, its + floors) : its,
    ),
  };
}
