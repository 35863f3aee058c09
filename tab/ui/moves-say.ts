import type { MovesKey, Say } from "../../shared/words/key.ts";
import { movesWords } from "../../shared/words/moves-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to another time for a session, to a circle's pause, and to people who are late. */
export function useMovesSay(): Say<MovesKey> {
  return useSayApart(movesWords);
}
