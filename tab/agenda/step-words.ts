import type { Step } from "../../shared/agenda/step.ts";
import type { RunningKey, Say } from "../../shared/words/key.ts";

/** What a step is called and how it is done; in one of the circle's own protocols in its own words, where `how` may be empty. */
export function stepWords(
  say: Say<RunningKey>,
  step: Step,
): { readonly title: string; readonly how: string } {
  if ("title" in step) return { title: step.title, how: step.how };
  return { title: say(`running:step.${step.name}`), how: say(`running:how.${step.name}`) };
}
