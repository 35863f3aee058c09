import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Refusal = keyof Contract["reflection"]["pulse"]["~orpc"]["errorMap"];

/** The compiler asks for words the day the contract gains a refusal. */
export const reflectionRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "app:tab.notFound",
  busy: "app:tab.busy",
  "pulse-closed": "reflection:card.pulseClosed",
};
