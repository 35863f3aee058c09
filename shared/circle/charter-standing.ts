import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** What the rules of a circle ask about its charter; the words lie apart (charter.ts), so that this is small. */
export const charterStanding = z.object({
  /** Raised when words are changed that someone has agreed to. */
  version: z.int().min(1),
  /** Raised with every change of the words, so that nobody agrees to what they have not read. */
  edition: z.int().min(1),
  editedBy: personId,
  /** Since when the circle has one: the first session held from then on is where it is agreed. */
  since: instantText,
  /** Who has agreed to the words as they are. */
  agreed: z.array(personId).readonly(),
  /** A session has been planned after that first one: from then on a change holds up nothing. */
  settled: z.boolean(),
  /** Half-way through the season everyone is asked whether it still holds; `holds` is who said so. */
  again: z.object({ at: instantText, holds: z.array(personId).readonly() }).optional(),
  /** The post that asks for assent, to be kept true, and the version it asks about. */
  card: z.string().optional(),
  asked: z.int().optional(),
});
export type CharterStanding = z.infer<typeof charterStanding>;
