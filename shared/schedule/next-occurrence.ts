import type { Instant, ZoneName } from "../time/instant.ts";
import type { Rhythm } from "./rhythm.ts";
import { slotAt } from "./slot-at.ts";
import { occurrencesAfter } from "./standing-slot.ts";

/**
 * When a rhythm has a circle meet again after a session at `startsAt`: the same weekday, or its place in the month, and the
 * same wall time in `zone`, whatever the clocks did meanwhile. Undefined for one that meets as needed.
 */
export function nextOccurrence(
  rhythm: Rhythm,
  startsAt: Instant,
  zone: ZoneName,
): Instant | undefined {
  const slot = slotAt({ rhythm, startsAt, zone });
  return slot && occurrencesAfter(slot, startsAt, 1)[0]?.startsAt;
}
