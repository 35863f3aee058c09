import type { Contract } from "../../../shared/contract/contract.ts";
import type { PollKey, Say } from "../../../shared/words/key.ts";
import { ownTroubleWords } from "../../ui/own-trouble-words.ts";
import { scheduleRefusals } from "../refusals.ts";

type Schedule = Contract["schedule"];
type Refusal = keyof (Schedule["openPoll"]["~orpc"]["errorMap"] &
  Schedule["answerPoll"]["~orpc"]["errorMap"] &
  Schedule["dropTime"]["~orpc"]["errorMap"] &
  Schedule["callOffPoll"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
const own: Readonly<
  Record<Exclude<Refusal, keyof typeof scheduleRefusals>, PollKey> & Record<"not-found", PollKey>
> = {
  "not-found": "poll:gone",
  "already-open": "poll:already",
  over: "poll:over",
  "last-time": "poll:lastTime",
};

/** Words for why something about a poll was not done. */
export function pollTrouble(say: Say, sayPoll: Say<PollKey>, error: unknown): string {
  return ownTroubleWords(say, sayPoll, error, own, scheduleRefusals);
}
