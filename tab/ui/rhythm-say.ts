import type { RhythmKey, Say } from "../../shared/words/key.ts";
import { rhythmWords } from "../../shared/words/rhythm-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to a circle's rhythm. For pages that are fetched when they are needed. */
export function useRhythmSay(): Say<RhythmKey> {
  return useSayApart(rhythmWords);
}
