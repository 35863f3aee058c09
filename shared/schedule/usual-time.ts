import { type Instant, later, type ZoneName } from "../time/instant.ts";
import type { Rhythm } from "./rhythm.ts";
import type { Session } from "./session.ts";
import { slotAt } from "./slot-at.ts";
import { occurrencesAfter, type StandingSlot } from "./standing-slot.ts";

/**
 * When the habit has the circle meet next, not before `from`: by its standing slot or, in a circle that has none, at the time of
 * the last session that was held. Undefined without a habit, and before the first.
 */
export function usualTime(about: {
  readonly rhythm: Rhythm;
  readonly slot?: StandingSlot | undefined;
  readonly sessions: readonly Session[];
  readonly zone: ZoneName;
  readonly from: Instant;
}): Instant | undefined {
  const { rhythm, sessions, zone, from } = about;
  const [last] = sessions
    .filter(({ state }) => state === "closed")
    .toSorted((a, b) => (a.startsAt > b.startsAt ? -1 : 1));
  const slot = about.slot ?? (last && slotAt({ rhythm, startsAt: last.startsAt, zone }));
  return slot && occurrencesAfter(slot, later(from, { seconds: -1 }), 1)[0]?.startsAt;
}
