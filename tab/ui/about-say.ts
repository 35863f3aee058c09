import { aboutWords } from "../../shared/words/about-words.ts";
import type { AboutKey, Say } from "../../shared/words/key.ts";
import { useSayApart } from "./say-apart.ts";

/** Says what a circle is. For pages that are fetched when they are needed. */
export function useAboutSay(): Say<AboutKey> {
  return useSayApart(aboutWords);
}
