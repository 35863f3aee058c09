import type { PollKey, Say } from "../../shared/words/key.ts";
import { pollWords } from "../../shared/words/poll-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to a poll. For pages that are fetched when they are needed. */
export function usePollSay(): Say<PollKey> {
  return useSayApart(pollWords);
}
