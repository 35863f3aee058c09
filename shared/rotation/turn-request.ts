import { z } from "zod";
import { personId, turnRequestId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/**
 * `swap`: someone else's turn for mine; `give`: someone takes mine and I take none of theirs; `stand-in`: whoever of
 * those asked says yes first trades places with me.
 */
export const turnRequestKind = z.enum(["swap", "give", "stand-in"]);
export type TurnRequestKind = z.infer<typeof turnRequestKind>;

/** The line of facilitators, as far as a change of places touches it. */
export const places = z.object({
  announced: z.array(personId.nullable()).readonly(),
  owed: z.array(personId).readonly(),
  /** `agreed`: they asked each other; otherwise one stood in for the other. */
  swaps: z.array(z.object({ person: personId, with: personId, agreed: z.boolean() })).readonly(),
});
export type Places = z.infer<typeof places>;

/** Someone asks others about their own turn; it changes hands only when one of them says yes. */
export const turnRequest = z.object({
  id: turnRequestId,
  kind: turnRequestKind,
  /** Whose turn it is about. */
  by: personId,
  /** Who has been asked, those it is fairest to ask first. */
  asked: z.array(personId).readonly(),
  /** Who of them said no. */
  no: z.array(personId).readonly(),
  at: instantText,
  /** Who said yes, and the line before and after: as long as it is as it was after, the yes can be taken back. */
  yes: z.object({ by: personId, before: places, after: places }).optional(),
});
export type TurnRequest = z.infer<typeof turnRequest>;
