import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** Why it is someone's turn, for a sentence in the reader's language. */
export const turnReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("owed") }),
  z.object({ kind: z.literal("never-led") }),
  z.object({ kind: z.literal("longest-since"), lastLed: instantText }),
  z.object({ kind: z.literal("balance"), lastLed: instantText.optional() }),
  z.object({ kind: z.literal("only-one") }),
  z.object({
    kind: z.literal("swapped"),
    with: personId,
    lastLed: instantText.optional(),
  }),
]);
export type TurnReason = z.infer<typeof turnReason>;

/** Someone's place in the line of facilitators. */
const turn = z.object({ person: personId, reason: turnReason });
export type Turn = z.infer<typeof turn>;
