import type { Instant, ZoneName } from "../time/instant.ts";
import { nextOccurrence } from "./next-occurrence.ts";
import type { Rhythm } from "./rhythm.ts";
import type { Session } from "./session.ts";

/** Longer than this no circle is asleep. */
const mostMissed = 60;

/**
 * When the habit has the circle meet next, not before `from`: counted from the last session that was held. Undefined
 * without a habit, and before the first.
 */
export function usualTime(about: {
  readonly rhythm: Rhythm;
  readonly sessions: readonly Session[];
  readonly zone: ZoneName;
  readonly from: Instant;
}): Instant | undefined {
  const { rhythm, sessions, zone, from } = about;
  const [last] = sessions
    .filter(({ state }) => state === "closed")
    .toSorted((a, b) => (a.startsAt > b.startsAt ? -1 : 1));
  let next = last && nextOccurrence(rhythm, last.startsAt, zone);
  for (let missed = 0; next && next < from && missed < mostMissed; missed++) {
    next = nextOccurrence(rhythm, next, zone);
  }
  return next;
}
