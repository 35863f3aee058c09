import { useMemo } from "react";
import type { RunningKey, Say } from "../../shared/words/key.ts";
import { runningWords } from "../../shared/words/running-words.ts";
import { sayFrom } from "../../shared/words/say-from.ts";
import { useVoice } from "./say.ts";

/** Says what belongs to a session under way. For parts that are fetched when they are needed. */
export function useRunningSay(): Say<RunningKey> {
  const { language } = useVoice();
  return useMemo(() => sayFrom<RunningKey>(language, runningWords[language]), [language]);
}
