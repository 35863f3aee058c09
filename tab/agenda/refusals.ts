import type { Contract } from "../../shared/contract/contract.ts";
import type { Key } from "../../shared/words/key.ts";

type Agenda = Contract["agenda"];
type Refusal = keyof (Agenda["add"]["~orpc"]["errorMap"] & Agenda["edit"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
export const agendaRefusals: Readonly<Record<Refusal, Key>> = {
  "not-found": "agenda:tab.gone",
  busy: "app:tab.busy",
  "too-many": "agenda:tab.tooMany",
  "changed-meanwhile": "app:tab.changedMeanwhile",
};
