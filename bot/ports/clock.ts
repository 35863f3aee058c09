import { type Instant, instantOf } from "../../shared/time/instant.ts";

/** What time it is, for whoever stands at an edge. Everyone else is told. */
export interface Clock {
  now(): Instant;
}

/** A clock over milliseconds since 1970. What it said for a second holds for all of it. */
export function clockOver(milliseconds: () => number): Clock {
  let second: number | undefined;
  let said: Instant | undefined;
  return {
    now() {
      const current = Math.floor(milliseconds() / 1000);
      if (said === undefined || current !== second) {
        second = current;
        said = instantOf(current * 1000);
      }
      return said;
    },
  };
}
