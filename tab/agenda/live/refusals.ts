import type { Contract } from "../../../shared/contract/contract.ts";
import type { Key } from "../../../shared/words/key.ts";

type Refusal = keyof (Contract["agenda"]["run"]["~orpc"]["errorMap"] &
  Contract["schedule"]["start"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
export const liveRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "schedule:tab.gone",
  busy: "app:tab.busy",
  "too-early": "schedule:tab.tooEarly",
};
