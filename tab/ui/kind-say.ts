import type { KindKey, Say } from "../../shared/words/key.ts";
import { kindWords } from "../../shared/words/kind-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to kind words. For pages that are fetched when they are needed. */
export function useKindSay(): Say<KindKey> {
  return useSayApart<KindKey>(kindWords);
}
