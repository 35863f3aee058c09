import { use, useMemo } from "react";
import type { Say } from "../../shared/words/key.ts";
import { sayFrom } from "../../shared/words/say-from.ts";
import { useVoice } from "./say.ts";

/**
 * Says what belongs to a page that is fetched when it is needed. Waits for the reader's language as the page waits for its code.
 * @param english the page's own catalogues in English
 */
export function useSayApart<K extends string>(english: object): Say<K> {
  const { language, apart } = useVoice();
  const words = language === "en" ? english : use(apart());
  return useMemo(() => sayFrom<K>(language, words, english), [language, words, english]);
}
