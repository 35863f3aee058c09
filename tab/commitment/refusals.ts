import type { Contract } from "../../shared/contract/contract.ts";
import type { CommitmentKey, Say } from "../../shared/words/key.ts";
import { troubleOf } from "../api/trouble.ts";
import { troubleWords } from "../ui/trouble-words.ts";

type Refusal = Exclude<
  keyof Contract["commitment"]["make"]["~orpc"]["errorMap"],
  "not-found" | "busy"
>;

/** The compiler asks for words the day the contract gains a refusal. */
const refusals: Readonly<Record<Refusal, CommitmentKey>> = {
  "one-is-enough": "commitment:refused.one-is-enough",
  "too-many": "commitment:refused.too-many",
};

/** Words for why something about a promise was not done. */
export function promiseTrouble(say: Say, sayOwn: Say<CommitmentKey>, error: unknown): string {
  const trouble = troubleOf(error);
  const known = trouble.kind === "refused" ? refusals[trouble.refusal as Refusal] : undefined;
  return known ? sayOwn(known) : troubleWords(say, error);
}
