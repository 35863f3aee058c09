import type { Contract } from "../../../shared/contract/contract.ts";
import type { AskingKey } from "../../../shared/words/key.ts";

type Refusal = Exclude<keyof Contract["agenda"]["askIntroduction"]["~orpc"]["errorMap"], "busy">;

/** The compiler asks for words the day the contract gains a refusal. */
export const introductionRefusals: Readonly<Record<Refusal, AskingKey>> = {
  "not-found": "asking:intro.gone",
  "too-many": "asking:intro.tooMany",
};
