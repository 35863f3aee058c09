import { type Instant, minutesBetween } from "../time/instant.ts";
import { currentSegment, stepEnd, stepsOf } from "./current-step.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { protocolCalled } from "./protocol-called.ts";
import type { ProtocolRef } from "./protocol-name.ts";
import { resumed } from "./resumed.ts";
import { wayOf } from "./run-ask.ts";
import type { Running } from "./running.ts";
import { shareMinutes, sumOf } from "./share-minutes.ts";
import type { Step } from "./step.ts";

interface Around {
  readonly at: Instant;
  readonly own?: readonly KnownProtocol[];
}

/**
 * The part they are in, worked on in another way in the time that it has left. What they have done already under the old way
 * (the case has been told) is not done again. The very same where there is nothing to swap.
 */
export function swapped(running: Running, to: ProtocolRef, { at, own = [] }: Around): Running {
  const here = currentSegment(running);
  if (here.kind !== "ask" || here.protocol === to) return running;
  const way = protocolCalled(to, own);
  if (!way) return running;
  const { before: _, ...going } = resumed(running, at);
  const step = firstUndone(way.steps, stepsOf(here).slice(0, running.step));
  const shares = shareMinutes(
    leftOf(going, at),
    way.steps.slice(step).map(({ minutes }) => ({ weight: minutes, least: 1 })),
  );
  const { kind, ask, by, protocol, steps, own: words } = here;
  const done = way.steps.slice(0, step).map(() => 1);
  const next = { kind, ask, by, ...wayOf(to, 0, own), steps: [...done, ...shares] };
  const { stepStartedAt, had } = going;
  return {
    ...going,
    segments: running.segments.with(running.segment, next),
    step,
    stepStartedAt: at,
    had: [],
    swapped: {
      ...{ protocol, steps, step: running.step, stepStartedAt, had },
      ...(words ? { own: words } : {}),
    },
  };
}

/** As it was before that, as long as they are still in the step that it began with. */
export function swappedBack(running: Running): Running {
  const { swapped: was, ...going } = running;
  const here = currentSegment(running);
  if (!was || here.kind !== "ask") return running;
  const { protocol, steps, own, step, stepStartedAt, had } = was;
  const { kind, ask, by } = here;
  const back = { kind, ask, by, protocol, steps, ...(own ? { own } : {}) };
  return {
    ...going,
    ...{ segments: running.segments.with(running.segment, back), step, stepStartedAt, had },
  };
}

/** Whole minutes that the part has, from now on. */
function leftOf(running: Running, at: Instant): number {
  const rest = sumOf(currentSegment(running).steps.slice(running.step + 1));
  return Math.max(0, Math.round(minutesBetween(at, stepEnd(running, at)))) + rest;
}

/** Telling the case is presenting. */
const alike: Readonly<Record<string, string>> = { case: "present" };

function firstUndone(steps: readonly Step[], done: readonly Step[]): number {
  const names = done.map(called);
  const first = steps.findIndex((step) => !names.includes(called(step)));
  return first < 0 ? steps.length - 1 : first;
}

function called(step: Step): string {
  return "title" in step ? step.title : (alike[step.name] ?? step.name);
}
