import type { Contract } from "../../shared/contract/contract.ts";
import type { LaterKey } from "../../shared/words/key.ts";

type Rotation = Contract["rotation"];
type Refusal = keyof (Rotation["ask"]["~orpc"]["errorMap"] &
  Rotation["answer"]["~orpc"]["errorMap"] &
  Rotation["lead"]["~orpc"]["errorMap"] &
  Rotation["startInstead"]["~orpc"]["errorMap"]);

/** The compiler asks for words the day the contract gains a refusal. */
export const rotationRefusals: Readonly<Record<Refusal, LaterKey>> = {
  "not-found": "rotation:tab.gone",
  busy: "app:tab.busy",
  "not-your-turn": "rotation:tab.notYourTurn",
  "cannot-take": "rotation:tab.cannotTake",
  "no-longer-asked": "rotation:tab.noLongerAsked",
  taken: "rotation:tab.taken",
  "not-running": "rotation:tab.notRunning",
  "too-early": "rotation:tab.tooEarly",
};
