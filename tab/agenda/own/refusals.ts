import type { Contract } from "../../../shared/contract/contract.ts";
import type { Key, RunningKey, Say } from "../../../shared/words/key.ts";
import { ownTroubleWords } from "../../ui/own-trouble-words.ts";

type Agenda = Contract["agenda"];
type Refusal = keyof (Agenda["addProtocol"]["~orpc"]["errorMap"] &
  Agenda["editProtocol"]["~orpc"]["errorMap"]);
type Shared = "busy" | "changed-meanwhile";

/** The compiler asks for words the day the contract gains a refusal. */
const own: Readonly<Record<Exclude<Refusal, Shared>, RunningKey>> = {
  "not-found": "running:own.gone",
  "too-many": "running:own.tooMany",
};
const shared: Readonly<Record<Shared, Key>> = {
  busy: "app:tab.busy",
  "changed-meanwhile": "app:tab.changedMeanwhile",
};

/** Words for why something about the circle's own protocols was not done. */
export function protocolTrouble(say: Say, sayOwn: Say<RunningKey>, error: unknown): string {
  return ownTroubleWords(say, sayOwn, error, own, shared);
}
