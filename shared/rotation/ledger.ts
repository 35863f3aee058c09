import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** Units that one turn is worth: lcm(1..12), so that an equal share among up to twelve is whole. */
export const turnUnits = 27_720;

/** One member's account of turns. */
export const account = z.object({
  person: personId,
  /** In units: held sessions add an equal share of one turn, facilitating takes one turn off. */
  balance: z.int(),
  /** Sessions attended so far; who joined later attends one before leading. */
  attended: z.int().min(0),
  /** Member of the circle at its first session. */
  founding: z.boolean(),
  lastLed: instantText.optional(),
  /** Order of joining, from 0. */
  order: z.int().min(0),
  active: z.boolean(),
});
export type Account = z.infer<typeof account>;

/** Whose turn it is, as far as it can be known: the accounts, and who has been announced for the next sessions. */
export const ledger = z.object({
  accounts: z.array(account).readonly(),
  /** The next three, first first; kept unless they become impossible. */
  announced: z.array(personId).max(3).readonly(),
  /** Who missed an announced turn, longest waiting first. */
  owed: z.array(personId).readonly(),
  lastLedBy: personId.optional(),
});
export type Ledger = z.infer<typeof ledger>;
