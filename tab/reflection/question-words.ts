import { type Prompt, themeOf } from "../../shared/reflection/prompt.ts";
import type { JournalKey, Say } from "../../shared/words/key.ts";

/** A question in words; none for one that this build does not have. */
export function questionWords(say: Say<JournalKey>, prompt: string): string {
  return themeOf(prompt) ? say(`journal:prompt.${prompt as Prompt}`) : "";
}

/** What a question is about, in a word. */
export function themeWords(say: Say<JournalKey>, prompt: string): string {
  const theme = themeOf(prompt);
  return theme ? say(`journal:theme.${theme}`) : "";
}
