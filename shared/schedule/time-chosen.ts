import { z } from "zod";
import { personId } from "../kernel/ids.ts";

/** Why a time comes before the one after it: what of it decided, or that there was no other. */
export const becauseOf = z.enum([
  "fewest-absent",
  "left-out",
  "burden",
  "least-asked",
  "usual",
  "earliest",
  "only",
]);
export type BecauseOf = z.infer<typeof becauseOf>;

/**
 * What a time gives up where none has it all: somebody else leads; fewer can come than make a quorum; it is short; it lies
 * outside of people's hours.
 */
export const insteadOf = z.enum(["other-leads", "fewer", "shorter", "outside"]);
export type InsteadOf = z.infer<typeof insteadOf>;

/** What a session's time asks of people. Of whom it asks nothing is not listed. */
const timeAsks = z.object({
  /** Who can come, at the cost of so many points. */
  outside: z.array(z.object({ person: personId, points: z.int().min(1) })).readonly(),
  /** Who cannot. */
  without: z.array(personId).readonly(),
  /** What each of those is counted for it: missing is never cheaper than coming. */
  each: z.int().min(0),
});
export type TimeAsks = z.infer<typeof timeAsks>;

/** Why a session's time was chosen, and what it asks of people as calendars were then. */
export const timeChosen = z.object({
  because: becauseOf.optional(),
  instead: insteadOf.optional(),
  /** Absent where the calendars could not be asked. */
  asks: timeAsks.optional(),
});
export type TimeChosen = z.infer<typeof timeChosen>;
