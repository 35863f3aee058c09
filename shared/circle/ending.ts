import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** `close`: nothing happens any more, and it can be read for a while. `erase`: nothing of it is left. */
export const endingKind = z.enum(["close", "erase"]);
export type EndingKind = z.infer<typeof endingKind>;

/** One member would like the circle to end; it takes a second one. */
export const endingProposal = z.object({
  kind: endingKind,
  by: personId,
  at: instantText,
  /** The circle has been told of it. */
  told: z.boolean().optional(),
});
export type EndingProposal = z.infer<typeof endingProposal>;

/** Two members have ended it. */
export const ended = z.object({
  kind: endingKind,
  at: instantText,
  /** Then nothing is left of it. */
  goneAt: instantText,
  /** A closed circle that is to be erased: what it goes back to. */
  before: z.object({ at: instantText, goneAt: instantText }).optional(),
});
export type Ended = z.infer<typeof ended>;
