import type { KitsKey, Say } from "../../shared/words/key.ts";
import { kitsWords } from "../../shared/words/kits-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what a circle can start from, and what a check-in begins with. For parts that are fetched when they are needed. */
export function useKitsSay(): Say<KitsKey> {
  return useSayApart(kitsWords);
}
