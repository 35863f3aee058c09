import { aheadWords } from "../../shared/words/ahead-words.ts";
import type { AheadKey, Say } from "../../shared/words/key.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to sessions booked ahead. For parts that are fetched when they are needed. */
export function useAheadSay(): Say<AheadKey> {
  return useSayApart(aheadWords);
}
