import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Refusal = keyof Contract["circle"]["pause"]["~orpc"]["errorMap"];

/** The compiler asks for words the day the contract gains a refusal. */
export const breakRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "app:tab.notFound",
  busy: "app:tab.busy",
  "in-the-past": "circle:tab.break.past",
  "too-far": "circle:tab.break.far",
};
