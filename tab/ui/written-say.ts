import type { Say, WrittenKey } from "../../shared/words/key.ts";
import { writtenWords } from "../../shared/words/written-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to a round in writing. For pages that are fetched when they are needed. */
export function useWrittenSay(): Say<WrittenKey> {
  return useSayApart(writtenWords);
}
