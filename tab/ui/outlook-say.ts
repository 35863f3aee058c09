import type { OutlookKey, Say } from "../../shared/words/key.ts";
import { outlookWords } from "../../shared/words/outlook-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what happened to a session in the calendar. */
export function useOutlookSay(): Say<OutlookKey> {
  return useSayApart(outlookWords);
}
