import { keepingWords } from "../../shared/words/keeping-words.ts";
import type { KeepingKey, Say } from "../../shared/words/key.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what a circle keeps, and why something is not offered. For parts that are fetched when they are needed. */
export function useKeepingSay(): Say<KeepingKey> {
  return useSayApart(keepingWords);
}
