import type { Clock } from "../../bot/ports/clock.ts";
import { type Instant, instant } from "../../shared/time/instant.ts";

/** Stands still until it is moved. */
export function fakeClock(at = "2026-11-22T09:00:00Z") {
  let now = instant(at);
  const clock: Clock & { moveTo(next: Instant | string): void } = {
    now: () => now,
    moveTo: (next) => {
      now = instant(next);
    },
  };
  return clock;
}
