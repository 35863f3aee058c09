import { useMemo } from "react";
import { english } from "../../shared/words/english.ts";
import type { LaterKey, Say } from "../../shared/words/key.ts";
import { sayFrom } from "../../shared/words/say-from.ts";
import { useVoice } from "./say.ts";

/** Says also what `english` has besides the first words. For what comes after the first script; other languages are there whole. */
export function useLaterSay(): Say<LaterKey> {
  const { language, words } = useVoice();
  return useMemo(() => sayFrom<LaterKey>(language, words, english), [language, words]);
}
