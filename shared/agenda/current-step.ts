import { type Instant, later, minutesBetween } from "../time/instant.ts";
import { protocolName } from "./protocol-name.ts";
import { protocols } from "./protocols.ts";
import type { Running, RunSegment } from "./running.ts";
import type { Floor, FrameKind, Step } from "./step.ts";

/** The steps of a part, with the minutes they have in this session. */
export function stepsOf(segment: RunSegment): readonly Step[] {
  const { kind, steps: minutes } = segment;
  const steps = kind === "ask" ? stepsOfAsk(segment) : [{ name: kind, floor: floorOf(kind) }];
  return steps.map((step, index) => ({ ...step, minutes: minutes[index] ?? 1 }));
}

/** The charter and what they agree on are everyone's at once; the rest goes around. */
function floorOf(kind: FrameKind): Floor {
  return kind === "charter" || kind === "agreement" ? "all" : "each";
}

function stepsOfAsk({ protocol, own }: Extract<RunSegment, { kind: "ask" }>) {
  return own ? own.steps : protocols[protocolName.parse(protocol)].steps;
}

type Place = Pick<Running, "segments" | "segment" | "step">;

/** The part they are in. */
export function currentSegment({ segments, segment }: Omit<Place, "step">): RunSegment {
  const found = segments[segment];
  if (!found) throw new RangeError(`The session has no part ${segment}`);
  return found;
}

export function currentStep(running: Place): Step {
  const found = stepsOf(currentSegment(running))[running.step];
  if (!found) throw new RangeError(`The part has no step ${running.step}`);
  return found;
}

/** When the step is over that they are in, as seen at an instant: not before it. A pause moves it on. */
export function stepEnd(running: Running, at: Instant): Instant {
  const gone = minutesBetween(running.stepStartedAt, running.pausedAt ?? at);
  const left = Math.max(0, currentStep(running).minutes - gone);
  return later(at, { seconds: Math.round(left * 60) });
}
