import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Circle = Contract["circle"];
type Refusal = keyof (Circle["admit"]["~orpc"]["errorMap"] &
  Circle["change"]["~orpc"]["errorMap"] &
  Circle["invite"]["~orpc"]["errorMap"] &
  Circle["make"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
export const circleRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "app:tab.notFound",
  busy: "app:tab.busy",
  full: "circle:tab.full",
  "changed-meanwhile": "app:tab.changedMeanwhile",
  "too-few": "circle:tab.tooFew",
  "too-many": "circle:tab.tooMany",
  "not-on-roster": "circle:tab.notOnRoster",
  "roster-not-readable": "circle:tab.rosterNotReadable",
};
