import { type Instant, wallTime, type ZoneName } from "../time/instant.ts";
import { inTurns, type SeasonOf } from "./in-turns.ts";
import type { Rhythm } from "./rhythm.ts";
import { placeInMonthOf, type StandingSlot } from "./standing-slot.ts";

/**
 * The slot that a time chosen for a session begins: from then on by the circle's rhythm, at the same time on the wall of
 * `zone`; in turns with a second one, where it is told for whom and that is fairer. Undefined for a circle that meets as needed.
 */
export function slotFrom(chosen: {
  readonly rhythm: Pick<Rhythm, "every">;
  readonly startsAt: Instant;
  readonly zone: ZoneName;
  readonly season?: SeasonOf | undefined;
}): StandingSlot | undefined {
  const { startsAt, zone, season } = chosen;
  const { every } = chosen.rhythm;
  if (every === "as-needed") return undefined;
  const { date: anchor, time } = wallTime(startsAt, zone);
  const often = { anchor, times: [time], zone };
  const slot: StandingSlot =
    every === "monthly" ? { every, place: placeInMonthOf(anchor), ...often } : { every, ...often };
  return season ? inTurns(slot, season) : slot;
}
