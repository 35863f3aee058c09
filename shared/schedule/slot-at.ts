import { type Instant, wallTime, type ZoneName } from "../time/instant.ts";
import type { Rhythm } from "./rhythm.ts";
import { placeInMonthOf, type StandingSlot } from "./standing-slot.ts";

/** A time from which a slot is made. */
export interface SlotTime {
  readonly rhythm: Pick<Rhythm, "every">;
  readonly startsAt: Instant;
  readonly zone: ZoneName;
}

/**
 * The slot of one time: from then on by the rhythm, at the same time on the wall of `zone`. Undefined for a rhythm without
 * one: as needed.
 */
export function slotAt({ rhythm: { every }, startsAt, zone }: SlotTime): StandingSlot | undefined {
  if (every === "as-needed") return undefined;
  const { date: anchor, time } = wallTime(startsAt, zone);
  const slot = { anchor, times: [time], zone };
  return every === "monthly"
    ? { every, place: placeInMonthOf(anchor), ...slot }
    : { every, ...slot };
}
