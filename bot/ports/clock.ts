import type { Instant } from "../../shared/time/instant.ts";

/** What time it is, for whoever stands at an edge. Everyone else is told. */
export interface Clock {
  now(): Instant;
}
