import type { Contract } from "../../shared/contract/contract.ts";
import type { CommitmentKey, Say } from "../../shared/words/key.ts";
import { troubleOf } from "../api/trouble.ts";
import { troubleWords } from "../ui/trouble-words.ts";

type Procedures = Contract["commitment"];
type Errors<P extends "make" | "toDo"> = P extends P
  ? keyof Procedures[P]["~orpc"]["errorMap"]
  : never;
/** That a permission is missing has a notice of its own (to-do-trouble.tsx). */
type Refusal = Exclude<
  Errors<"make" | "toDo">,
  "not-found" | "busy" | "nothing-kept" | "consent-missing"
>;

/** The compiler asks for words the day the contract gains a refusal. */
const refusals: Readonly<Record<Refusal, CommitmentKey>> = {
  "one-is-enough": "commitment:refused.one-is-enough",
  "too-many": "commitment:refused.too-many",
  "no-to-do": "commitment:refused.no-to-do",
  "to-do-busy": "commitment:refused.to-do-busy",
};

/** Words for why something about a promise was not done. */
export function promiseTrouble(say: Say, sayOwn: Say<CommitmentKey>, error: unknown): string {
  const trouble = troubleOf(error);
  const known = trouble.kind === "refused" ? refusals[trouble.refusal as Refusal] : undefined;
  return known ? sayOwn(known) : troubleWords(say, error);
}
