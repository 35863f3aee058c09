import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { places, turnRequest } from "./turn-request.ts";

/** Units that one turn is worth: lcm(1..12), so that an equal share among up to twelve is whole. */
export const turnUnits = 27_720;

/** One member's account of turns. */
const account = z.object({
  person: personId,
  /** In units: held sessions add an equal share of one turn, facilitating takes one turn off. */
  balance: z.int(),
  /** Sessions attended so far; who joined later attends one before leading. */
  attended: z.int().min(0),
  /** Member of the circle at its first session. */
  founding: z.boolean(),
  lastLed: instantText.optional(),
  /** The last session that had time for an ask of theirs. */
  lastAsked: instantText.optional(),
  /** Order of joining, from 0. */
  order: z.int().min(0),
  active: z.boolean(),
  /** They take a break: nobody is announced who does, and their balance waits for them. */
  resting: z.boolean().optional(),
});
export type Account = z.infer<typeof account>;

/** How many turns are announced ahead. */
export const announcedAhead = 3;

/** Whose turn it is, as far as it can be known: the accounts, and who has been announced for the next sessions. */
export const ledger = z.object({
  accounts: z.array(account).readonly(),
  /** The next three, first first; kept unless they become impossible. Null where nobody can lead. */
  announced: z.array(personId.nullable()).max(announcedAhead).readonly(),
  /** Who missed an announced turn, longest waiting first. */
  owed: z.array(personId).readonly(),
  lastLedBy: personId.optional(),
  /** With whom someone who is yet to lead has traded places last. */
  swaps: places.shape.swaps.optional(),
  /** Who has not been to a session yet and offers to lead their first. */
  offers: z.array(personId).readonly().optional(),
  /** What members ask each other about their turns, one of each; those said yes to stay until their session is over. */
  requests: z.array(turnRequest).readonly().optional(),
  /** Who said just now that they cannot come, and the line before and after: for as long as that can be taken back. */
  stoodDown: z.object({ by: personId, at: instantText, before: places, after: places }).optional(),
  /** The last two sessions that were held, the older first: what waits since before both was passed over twice. */
  held: z.array(instantText).max(2).readonly().optional(),
  /** Units that could not be shared out equally when someone left or came back. Balances of the active and this sum to zero. */
  spare: z.int(),
});
export type Ledger = z.infer<typeof ledger>;
