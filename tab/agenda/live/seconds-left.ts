import { currentStep } from "../../../shared/agenda/current-step.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { millisecondsOf } from "../../time/milliseconds.ts";

/** Seconds that the step has left; fewer than none when it takes longer. */
export function secondsLeft(running: RunningView, now: number): number {
  const until = running.pausedAt === undefined ? now : millisecondsOf(running.pausedAt);
  const gone = (until - millisecondsOf(running.stepStartedAt)) / 1000;
  return currentStep(running).minutes * 60 - Math.floor(gone);
}

/** `2:05`, as on a watch. */
export function asWatch(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
