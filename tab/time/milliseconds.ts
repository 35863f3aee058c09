import type { Instant } from "../../shared/time/instant.ts";

/** An instant in milliseconds since 1970, to count with. */
export function millisecondsOf(at: Instant): number {
  return Date.parse(at);
}
