import type { Contract } from "../../../shared/contract/contract.ts";
import type { Say, WrittenKey } from "../../../shared/words/key.ts";
import { ownTroubleWords } from "../../ui/own-trouble-words.ts";

type Agenda = Contract["agenda"];
type Refusal = keyof (Agenda["openWritten"]["~orpc"]["errorMap"] &
  Agenda["dropWritten"]["~orpc"]["errorMap"] &
  Agenda["write"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
const own: Readonly<Record<Exclude<Refusal, "busy" | "nothing-kept">, WrittenKey>> = {
  "not-found": "written:gone",
  "already-open": "written:already",
  "has-begun": "written:begun",
  over: "written:over",
  "not-yours": "written:notYours",
  "earlier-first": "written:earlierFirst",
};

/** Words for why something about a round in writing was not done. */
export function writtenTrouble(say: Say, sayOwn: Say<WrittenKey>, error: unknown): string {
  return ownTroubleWords(say, sayOwn, error, own);
}
