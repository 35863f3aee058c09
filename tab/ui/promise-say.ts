import { useMemo } from "react";
import { commitmentWords } from "../../shared/words/commitment-words.ts";
import type { CommitmentKey, Say } from "../../shared/words/key.ts";
import { sayFrom } from "../../shared/words/say-from.ts";
import { useVoice } from "./say.ts";

/** Says what belongs to promises and goals. For pages that are fetched when they are needed. */
export function usePromiseSay(): Say<CommitmentKey> {
  const { language } = useVoice();
  return useMemo(() => sayFrom<CommitmentKey>(language, commitmentWords[language]), [language]);
}
