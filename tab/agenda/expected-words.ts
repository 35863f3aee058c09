import type { AskView } from "../../shared/contract/circle-page.ts";
import type { Say } from "../../shared/words/key.ts";
import type { Time } from "../time/time.ts";

/** When an ask is likely to have its time; undefined where that cannot be said. */
export function expectedWords(
  say: Say,
  time: Time,
  { after, at }: Pick<AskView, "after" | "at">,
): string | undefined {
  if (at !== undefined) return say("agenda:tab.likelyOn", { date: time.day(at) });
  if (after === undefined) return undefined;
  return after === 0
    ? say("agenda:tab.likelyNext")
    : say("agenda:tab.likelyAfter", { count: after });
}
