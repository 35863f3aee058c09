import type { Say, SeasonKey } from "../../shared/words/key.ts";
import { seasonWords } from "../../shared/words/season-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to a circle's season and to its end. For pages that are fetched when they are needed. */
export function useSeasonSay(): Say<SeasonKey> {
  return useSayApart(seasonWords);
}
