import { type Instant, wallTime, type ZoneName } from "../time/instant.ts";
import type { Rhythm } from "./rhythm.ts";
import { placeInMonthOf, type StandingSlot } from "./standing-slot.ts";

/**
 * The slot that a time chosen for a session begins: from then on by the circle's rhythm, at the same time on the wall of
 * `zone`. Undefined for a circle that meets as needed.
 */
export function slotFrom(chosen: {
  readonly rhythm: Pick<Rhythm, "every">;
  readonly startsAt: Instant;
  readonly zone: ZoneName;
}): StandingSlot | undefined {
  const { every } = chosen.rhythm;
  if (every === "as-needed") return undefined;
  const { date: anchor, time } = wallTime(chosen.startsAt, chosen.zone);
  const slot = { anchor, times: [time], zone: chosen.zone };
  return every === "monthly"
    ? { every, place: placeInMonthOf(anchor), ...slot }
    : { every, ...slot };
}
