import { useMemo } from "react";
import { journalWords } from "../../shared/words/journal-words.ts";
import type { JournalKey, Key, Say } from "../../shared/words/key.ts";
import { sayFrom } from "../../shared/words/say-from.ts";
import { useVoice } from "./say.ts";

/** Says what the pages for looking back say, and everything else. For parts that are fetched when they are needed. */
export function useJournalSay(): Say<Key | JournalKey> {
  const { language, say } = useVoice();
  return useMemo(() => {
    const own = sayFrom<JournalKey>(language, journalWords[language]);
    return (key, gaps) => (isOwn(key) ? own(key, gaps) : say(key, gaps));
  }, [language, say]);
}

function isOwn(key: Key | JournalKey): key is JournalKey {
  return key.startsWith("journal:");
}
