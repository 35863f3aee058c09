import { directionOf, type Language } from "../kernel/language.ts";
import type { Gaps } from "./key.ts";

/**
 * What is put into a sentence that is read from right to left: a name in another script keeps its own direction and its own
 * full stop, and leaves the sentence's words where they were. Source: Unicode Standard Annex 9, explicit directional isolates.
 */
export function keptApart(language: Language, gaps: Gaps): Gaps {
  if (directionOf(language) === "ltr") return gaps;
  return Object.fromEntries(
    Object.entries(gaps).map(([gap, value]) => [
      gap,
      typeof value === "string" ? `\u2068${value}\u2069` : value,
    ]),
  );
}
