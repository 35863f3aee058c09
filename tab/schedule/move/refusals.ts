import type { Contract } from "../../../shared/contract/contract.ts";
import type { MovesKey } from "../../../shared/words/key.ts";

type Schedule = Contract["schedule"];
type Refusal = keyof (Schedule["move"]["~orpc"]["errorMap"] &
  Schedule["answerMove"]["~orpc"]["errorMap"] &
  Schedule["moveBack"]["~orpc"]["errorMap"] &
  Schedule["pause"]["~orpc"]["errorMap"] &
  Schedule["goAhead"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. What others say too has their words. */
const words: Readonly<Record<Exclude<Refusal, "not-found" | "busy">, MovesKey>> = {
  "moved-meanwhile": "moves:trouble.moved-meanwhile",
  "time-taken": "moves:trouble.time-taken",
  "being-booked": "moves:trouble.being-booked",
  "has-begun": "moves:trouble.has-begun",
  "in-the-past": "moves:trouble.in-the-past",
  "too-early": "moves:trouble.too-early",
  answered: "moves:trouble.answered",
  "too-late": "moves:trouble.too-late",
  "too-far": "moves:trouble.too-far",
};

export const moveRefusals: Readonly<Record<string, MovesKey>> = words;
