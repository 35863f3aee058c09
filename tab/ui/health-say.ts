import { healthWords } from "../../shared/words/health-words.ts";
import type { HealthKey, Say } from "../../shared/words/key.ts";
import { useSayApart } from "./say-apart.ts";

/** Says how a circle is doing, and what it is offered. */
export function useHealthSay(): Say<HealthKey> {
  return useSayApart(healthWords);
}
