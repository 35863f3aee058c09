import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Shelf = Contract["shelf"];
type Refusal = keyof (Shelf["add"]["~orpc"]["errorMap"] & Shelf["edit"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
export const shelfRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "shelf:tab.gone",
  busy: "app:tab.busy",
  "nothing-kept": "app:tab.nothingKept",
  "too-many": "shelf:tab.tooMany",
  "changed-meanwhile": "app:tab.changedMeanwhile",
};
