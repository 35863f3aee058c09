import type { Contract } from "../../shared/contract/contract.ts";
import type { SeasonKey } from "../../shared/words/key.ts";
import { OwnTrouble } from "../ui/own-trouble.tsx";
import { useSeasonSay } from "../ui/season-say.ts";

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

/** Why the first of these did not do what was wanted. */
export function SeasonTrouble({ of }: { readonly of: readonly { readonly error: unknown }[] }) {
  return <OwnTrouble of={of} sayOwn={useSeasonSay()} own={refusals} />;
}
