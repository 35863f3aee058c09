import { currentSegment, stepsOf } from "../../../shared/agenda/current-step.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import type { RunningKey, Say } from "../../../shared/words/key.ts";
import { nameOf } from "../../ui/names.ts";
import { stepWords } from "../step-words.ts";
import { titleOf } from "./title-of.ts";

/** What comes after this, in short: a person, a step, an ask; undefined at the end. */
export function afterOf(
  say: Say<RunningKey>,
  page: CirclePage,
  running: RunningView,
): string | undefined {
  const [next] = running.toSpeak;
  if (next !== undefined) return nameOf(page.members, next);
  const segment = currentSegment(running);
  const step = stepsOf(segment)[running.step + 1];
  if (step) return stepWords(say, step).title;
  const following = running.segments[running.segment + 1];
  return following && titleOf(say, page, following);
}
