import { useMemo } from "react";
import { journalWords } from "../../shared/words/journal-words.ts";
import type { JournalKey, Key, Say } from "../../shared/words/key.ts";
import { useSay } from "./say.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what the pages for looking back say, and everything else. For parts that are fetched when they are needed. */
export function useJournalSay(): Say<Key | JournalKey> {
  const say = useSay();
  const own = useSayApart<JournalKey>(journalWords);
  return useMemo(() => (key, gaps) => (isOwn(key) ? own(key, gaps) : say(key, gaps)), [own, say]);
}

function isOwn(key: Key | JournalKey): key is JournalKey {
  return key.startsWith("journal:");
}
