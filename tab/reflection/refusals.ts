import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Procedures = Contract["reflection"];
type Errors<P extends "pulse" | "share" | "edit"> = P extends P
  ? keyof Procedures[P]["~orpc"]["errorMap"]
  : never;

/** The compiler asks for words the day the contract gains a refusal. */
export const reflectionRefusals: Readonly<Record<Errors<"pulse" | "share">, Key>> = {
  "not-found": "app:tab.notFound",
  busy: "app:tab.busy",
  "nothing-kept": "app:tab.nothingKept",
  "pulse-closed": "reflection:card.pulseClosed",
  "changed-meanwhile": "reflection:card.changed",
};

/** Of what one does to one's own entry. */
export const entryRefusals: Readonly<Record<Errors<"share" | "edit">, Key>> = {
  "not-found": "reflection:tab.gone",
  busy: "app:tab.busy",
  "nothing-kept": "app:tab.nothingKept",
  "changed-meanwhile": "reflection:card.changed",
};
