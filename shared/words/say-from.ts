import type { Language } from "../kernel/language.ts";
import { keptApart } from "./kept-apart.ts";
import type { Gaps, Key, Say } from "./key.ts";

/**
 * Says a catalogue's sentences word for word as i18next does, in a fiftieth of its size: `word:key.of.sentence`, `{{gaps}}`,
 * and the plural form that `count` asks for. What else i18next's catalogues may hold, ours do not.
 * @param english says what the catalogue lacks
 */
export function sayFrom<K extends string = Key>(
  language: Language,
  catalogue: object,
  english: object = catalogue,
): Say<K> {
  const sentence = sentences(language, catalogue);
  const otherwise = english === catalogue ? undefined : sentences("en", english);
  return (key: K, gaps: Gaps = {}) => {
    const own = sentence(key, gaps["count"]);
    const found = own ?? otherwise?.(key, gaps["count"]);
    const filling = own === undefined ? gaps : keptApart(language, gaps);
    return found?.replace(/\{\{(\w+)\}\}/g, (whole, gap) => String(filling[gap] ?? whole)) ?? key;
  };
}

function sentences(language: Language, catalogue: object) {
  const plural = new Intl.PluralRules(language);
  return (key: string, count: string | number | undefined) => {
    const form = count !== undefined && plural.select(Number(count));
    return (form ? found(catalogue, `${key}_${form}`) : undefined) ?? found(catalogue, key);
  };
}

function found(catalogue: object, key: string): string | undefined {
  let here: unknown = catalogue;
  for (const name of key.split(/[:.]/))
    here = (here as Record<string, unknown> | undefined)?.[name];
  return typeof here === "string" ? here : undefined;
}
