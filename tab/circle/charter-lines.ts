import type { CharterWords } from "../../shared/circle/charter.ts";
import { usualQuorum } from "../../shared/schedule/quorum.ts";
import type { RhythmKey, Say } from "../../shared/words/key.ts";

const charterFields = ["purpose", "rhythm", "quorum", "topics", "offLimits", "together"] as const;
type CharterField = (typeof charterFields)[number];

/** The charter's lines as they are read; one that says nothing is left out. */
export function charterLines(say: Say, inRhythm: Say<RhythmKey>, words: CharterWords) {
  const { every, minutes } = words.rhythm;
  const { quorum = usualQuorum } = words;
  const texts = {
    ...words,
    rhythm: say(`circle:rhythm.${every}`, { minutes }),
    quorum: inRhythm(`rhythm:quorum.rule.${quorum}`),
  };
  const titleOf = (field: CharterField) =>
    field === "quorum" ? inRhythm("rhythm:quorum.field") : say(`charter:field.${field}`);
  return charterFields
    .map((field) => ({ field, title: titleOf(field), text: texts[field] }))
    .filter(({ text }) => text !== "");
}
