import type { Say, SharingKey } from "../../shared/words/key.ts";
import { sharingWords } from "../../shared/words/sharing-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to the shelf's own pages. For pages that are fetched when they are needed. */
export function useSharingSay(): Say<SharingKey> {
  return useSayApart(sharingWords);
}
