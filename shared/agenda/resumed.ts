import { type Instant, later, minutesBetween } from "../time/instant.ts";
import type { Running } from "./running.ts";

/** The step goes on where it was when it was paused. */
export function resumed(running: Running, at: Instant): Running {
  const { pausedAt, ...going } = running;
  if (pausedAt === undefined) return running;
  const seconds = Math.round(minutesBetween(pausedAt, at) * 60);
  return { ...going, stepStartedAt: later(running.stepStartedAt, { seconds }) };
}
