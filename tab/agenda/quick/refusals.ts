import type { Contract } from "../../../shared/contract/contract.ts";
import type { AskingKey } from "../../../shared/words/key.ts";

type Agenda = Contract["agenda"];
type Refusal = Exclude<
  keyof (Agenda["askQuickly"]["~orpc"]["errorMap"] & Agenda["answerQuick"]["~orpc"]["errorMap"]),
  "busy" | "nothing-kept"
>;

/** The compiler asks for words the day the contract gains a refusal. */
export const quickRefusals: Readonly<Record<Refusal, AskingKey>> = {
  "not-found": "asking:quick.gone",
  "one-is-enough": "asking:quick.oneIsEnough",
  "too-many": "asking:quick.tooMany",
  closed: "asking:quick.closed",
};
