import type { CharterWords } from "../../shared/circle/charter.ts";
import type { Say } from "../../shared/words/key.ts";

/** The charter's lines as they are read; one that says nothing is left out. */
export function charterLines(say: Say, words: CharterWords) {
  const { every, minutes } = words.rhythm;
  const texts = { ...words, rhythm: say(`circle:rhythm.${every}`, { minutes }) };
  return (["purpose", "rhythm", "topics", "offLimits", "together"] as const)
    .map((field) => ({ field, title: say(`charter:field.${field}`), text: texts[field] }))
    .filter(({ text }) => text !== "");
}
