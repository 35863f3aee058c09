import type { Contract } from "../../../shared/contract/contract.ts";
import type { AskingKey } from "../../../shared/words/key.ts";

type Refusal = Exclude<
  keyof Contract["agenda"]["putQuestion"]["~orpc"]["errorMap"],
  "not-found" | "busy"
>;

/** The compiler asks for words the day the contract gains a refusal. */
export const boxRefusals: Readonly<Record<Refusal, AskingKey>> = {
  "too-many": "asking:box.full",
  "too-soon": "asking:box.tooSoon",
};
