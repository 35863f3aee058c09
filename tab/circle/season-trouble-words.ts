import type { Contract } from "../../shared/contract/contract.ts";
import type { Say, SeasonKey } from "../../shared/words/key.ts";
import { troubleOf } from "../api/trouble.ts";
import { troubleWords } from "../ui/trouble-words.ts";

type Refusal = Exclude<
  keyof (Contract["circle"]["planSeason"]["~orpc"]["errorMap"] &
    Contract["circle"]["renewSeason"]["~orpc"]["errorMap"] &
    Contract["circle"]["confirmEnding"]["~orpc"]["errorMap"] &
    Contract["circle"]["inviteGuest"]["~orpc"]["errorMap"]),
  "not-found" | "busy"
>;

/** The compiler asks for words the day the contract gains a refusal. */
const refusals: Readonly<Record<Refusal, SeasonKey>> = {
  "in-the-past": "season:past",
  "changed-meanwhile": "season:changed",
  "too-early": "season:tooEarly",
  "takes-another": "season:ending.takesAnother",
  "not-yet": "season:ending.notYet",
  "not-on-roster": "season:guest.notNear",
  full: "season:guest.full",
};

/** Words for why something about a season was not done. */
export function seasonTroubleWords(say: Say, sayOwn: Say<SeasonKey>, error: unknown): string {
  const trouble = troubleOf(error);
  const known = trouble.kind === "refused" ? refusals[trouble.refusal as Refusal] : undefined;
  return known ? sayOwn(known) : troubleWords(say, error);
}
