import type { RunSegment } from "../../../shared/agenda/running.ts";
import type { AskView, CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningKey, Say } from "../../../shared/words/key.ts";
import { asksOf } from "../../ui/asks-of.ts";

/** The ask that a part is about; undefined where it is about none, or it has been removed meanwhile. */
export function askOf(page: CirclePage, segment: RunSegment | undefined): AskView | undefined {
  if (segment?.kind !== "ask") return undefined;
  return asksOf(page.agenda).find(({ ask }) => ask === segment.ask);
}

/** What a part is called: the ask's own words, or what everyone does in it. */
export function titleOf(say: Say<RunningKey>, page: CirclePage, segment: RunSegment): string {
  if (segment.kind !== "ask") return say(`running:step.${segment.kind}`);
  return askOf(page, segment)?.text ?? say("running:live.askGone");
}
