import { type Instant, instantOf } from "../../shared/time/instant.ts";
import { storedState } from "./stored-state.ts";

/** The world's time: the machine's, and as much ahead of it as the clock has been moved. */
export interface WorldClock {
  now(): Instant;
  /** In milliseconds. */
  ahead(): number;
  /** Moves the clock forward to `to`; a time that has passed leaves it as it is. */
  set(to: Instant): void;
  /** Writes down how far ahead it is. */
  flush(): void;
}

/** `file` keeps how far the clock is ahead; without one it begins with `milliseconds`. */
export function worldClock(file: string | undefined, milliseconds = 0): WorldClock {
  const ahead = storedState(file, () => ({ milliseconds }));
  return {
    now: () => instantOf(Date.now() + ahead.current.milliseconds),
    ahead: () => ahead.current.milliseconds,
    set(to) {
      ahead.change((state) => {
        state.milliseconds = Math.max(state.milliseconds, Date.parse(to) - Date.now());
      });
    },
    flush: () => ahead.flush(),
  };
}
