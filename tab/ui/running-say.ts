import type { RunningKey, Say } from "../../shared/words/key.ts";
import { runningWords } from "../../shared/words/running-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to a session under way. For parts that are fetched when they are needed. */
export function useRunningSay(): Say<RunningKey> {
  return useSayApart(runningWords);
}
