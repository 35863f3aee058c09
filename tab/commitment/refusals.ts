import type { Contract } from "../../shared/contract/contract.ts";
import type { CommitmentKey } from "../../shared/words/key.ts";

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
export const promiseRefusals: Readonly<Record<Refusal, CommitmentKey>> = {
  "one-is-enough": "commitment:refused.one-is-enough",
  "too-many": "commitment:refused.too-many",
  "no-to-do": "commitment:refused.no-to-do",
  "to-do-busy": "commitment:refused.to-do-busy",
};
