import type { Say, TimesKey } from "../../shared/words/key.ts";
import { timesWords } from "../../shared/words/times-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to times to choose from. For pages that are fetched when they are needed. */
export function useTimesSay(): Say<TimesKey> {
  return useSayApart(timesWords);
}
