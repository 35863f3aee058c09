import type { Contract } from "../../../shared/contract/contract.ts";
import type { KindKey } from "../../../shared/words/key.ts";

type Procedures = Contract["reflection"];
type Errors<P extends "sayKind" | "rewordKind"> = P extends P
  ? keyof Procedures[P]["~orpc"]["errorMap"]
  : never;
type Refusal = Exclude<Errors<"sayKind" | "rewordKind">, "not-found" | "busy" | "nothing-kept">;

/** The compiler asks for words the day the contract gains a refusal. */
export const kindRefusals: Readonly<Record<Refusal, KindKey>> = {
  answered: "kind:refused.answered",
  "too-many": "kind:refused.too-many",
};
