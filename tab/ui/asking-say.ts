import { askingWords } from "../../shared/words/asking-words.ts";
import type { AskingKey, Say } from "../../shared/words/key.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to asking each other for help. For parts that are fetched when they are needed. */
export function useAskingSay(): Say<AskingKey> {
  return useSayApart(askingWords);
}
