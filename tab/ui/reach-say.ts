import { useMemo } from "react";
import type { Key, ReachKey, Say } from "../../shared/words/key.ts";
import { reachWords } from "../../shared/words/reach-words.ts";
import { useSay } from "./say.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to calendars of one's own, and to whom messages reach, and everything else. For parts that are fetched when they are needed. */
export function useReachSay(): Say<Key | ReachKey> {
  const say = useSay();
  const own = useSayApart<ReachKey>(reachWords);
  return useMemo(() => (key, gaps) => (isOwn(key) ? own(key, gaps) : say(key, gaps)), [own, say]);
}

function isOwn(key: Key | ReachKey): key is ReachKey {
  return key.startsWith("reach:");
}
