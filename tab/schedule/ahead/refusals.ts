import type { Contract } from "../../../shared/contract/contract.ts";
import type { AheadKey, Key, Say } from "../../../shared/words/key.ts";
import { troubleWords } from "../../ui/trouble-words.ts";

type Schedule = Contract["schedule"];
type Refusal = keyof (Schedule["dates"]["~orpc"]["errorMap"] &
  Schedule["skip"]["~orpc"]["errorMap"] &
  Schedule["come"]["~orpc"]["errorMap"] &
  Schedule["cancel"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
const own: Readonly<Record<Exclude<Refusal, "busy">, Key | AheadKey>> = {
  "not-found": "ahead:gone",
  "already-planned": "schedule:tab.alreadyPlanned",
};

/** Words for why something about a date was not done. */
export function aheadTrouble(say: Say, sayAhead: Say<AheadKey>, error: unknown): string {
  const both: Say<Key | AheadKey> = (key, gaps) =>
    isAheads(key) ? sayAhead(key, gaps) : say(key, gaps);
  return troubleWords(both, error, own);
}

function isAheads(key: Key | AheadKey): key is AheadKey {
  return key.startsWith("ahead:");
}
