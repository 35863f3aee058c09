import type { Contract } from "../../../shared/contract/contract.ts";
import type { KindKey, Say } from "../../../shared/words/key.ts";
import { troubleOf } from "../../api/trouble.ts";
import { troubleWords } from "../../ui/trouble-words.ts";

type Procedures = Contract["reflection"];
type Errors<P extends "sayKind" | "rewordKind"> = P extends P
  ? keyof Procedures[P]["~orpc"]["errorMap"]
  : never;
type Refusal = Exclude<Errors<"sayKind" | "rewordKind">, "not-found" | "busy" | "nothing-kept">;

/** The compiler asks for words the day the contract gains a refusal. */
const refusals: Readonly<Record<Refusal, KindKey>> = {
  answered: "kind:refused.answered",
  "too-many": "kind:refused.too-many",
};

/** Words for why something kind was not said or done. */
export function kindTrouble(say: Say, sayOwn: Say<KindKey>, error: unknown): string {
  const trouble = troubleOf(error);
  const known = trouble.kind === "refused" ? refusals[trouble.refusal as Refusal] : undefined;
  return known ? sayOwn(known) : troubleWords(say, error);
}
