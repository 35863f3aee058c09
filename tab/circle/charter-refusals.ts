import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Refusal = keyof Contract["charter"]["write"]["~orpc"]["errorMap"];

/** The compiler asks for words the day the contract gains a refusal. */
export const charterRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "app:tab.notFound",
  busy: "app:tab.busy",
  "changed-meanwhile": "app:tab.changedMeanwhile",
};
