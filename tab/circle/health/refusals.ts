import type { Contract } from "../../../shared/contract/contract.ts";
import type { HealthKey } from "../../../shared/words/key.ts";

type Refusal = keyof Contract["circle"]["answerRung"]["~orpc"]["errorMap"];

/** The compiler asks for words the day the contract gains a refusal. What others say too has their words. */
const words: Readonly<Record<Exclude<Refusal, "not-found" | "busy" | "nothing-kept">, HealthKey>> =
  {
    answered: "health:trouble.answered",
    "has-begun": "health:trouble.has-begun",
    "changed-meanwhile": "health:trouble.changed-meanwhile",
  };

export const rungRefusals: Readonly<Record<string, HealthKey>> = words;
