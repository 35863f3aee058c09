import { inTurns, type SeasonOf } from "./in-turns.ts";
import { type SlotTime, slotAt } from "./slot-at.ts";
import type { StandingSlot } from "./standing-slot.ts";

/**
 * The slot that a time chosen for a session begins; in turns with a second one, where it is told for whom and that is fairer.
 * Undefined for a circle that meets as needed.
 */
export function slotFrom(
  chosen: SlotTime & { readonly season?: SeasonOf | undefined },
): StandingSlot | undefined {
  const slot = slotAt(chosen);
  return slot && chosen.season ? inTurns(slot, chosen.season) : slot;
}
