import type { PlaceKey, Say } from "../../shared/words/key.ts";
import { placeWords } from "../../shared/words/place-words.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what belongs to where a session is. For parts that are fetched when they are needed. */
export function usePlaceSay(): Say<PlaceKey> {
  return useSayApart(placeWords);
}
