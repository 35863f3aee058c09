import type { Instant } from "../../shared/time/instant.ts";

/** The server's time: people's own clocks may be wrong. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Goes on from what the server said last. */
  set(serverNow: Instant): void;
  /** Tells when the clock was set to something else by more than a second. */
  onJump(listener: () => void): () => void;
}

export function serverClock(own: () => number = Date.now): Clock {
  let offset = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => own() + offset,
    set(serverNow) {
      const next = Date.parse(serverNow) - own();
      const jump = Math.abs(next - offset) > 1500;
      // What it says in whole seconds, and as it left, can be early and never late.
      if (!jump && next <= offset) return;
      offset = next;
      if (!jump) return;
      for (const listener of listeners) listener();
    },
    onJump(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
