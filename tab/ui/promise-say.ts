import { commitmentWords } from "../../shared/words/commitment-words.ts";
import type { CommitmentKey, Say } from "../../shared/words/key.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to promises and goals. For pages that are fetched when they are needed. */
export function usePromiseSay(): Say<CommitmentKey> {
  return useSayApart(commitmentWords);
}
