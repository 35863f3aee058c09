import i18next from "i18next";
import type { Language } from "../../shared/circle/member.ts";
import { english } from "../../shared/words/english.ts";
import { german } from "../../shared/words/german.ts";
import type { Gaps, Key, Say } from "../../shared/words/key.ts";

const catalogues = i18next.createInstance({
  lng: "en",
  fallbackLng: false,
  ns: Object.keys(english),
  resources: { en: english, de: german },
  interpolation: { escapeValue: false },
  initAsync: false,
});
catalogues.init();

const voices: Readonly<Record<Language, Say>> = { en: voice("en"), de: voice("de") };

/** The bot's door to the catalogues. */
export function say(language: Language): Say {
  return voices[language];
}

/** @throws Error for a sentence that the catalogue lacks */
function voice(language: Language): Say {
  const t = catalogues.getFixedT(language);
  return (key: Key, gaps?: Gaps) => {
    if (!catalogues.exists(key, { lng: language, ...gaps })) throw new Error(`No words: ${key}`);
    return t(key, { ...gaps }) as string;
  };
}
