import i18next from "i18next";
import type { Language } from "../../shared/circle/member.ts";
import { english } from "../../shared/words/english.ts";
import { german } from "../../shared/words/german.ts";
import type { Gaps, Key, PageKey, Say } from "../../shared/words/key.ts";
import { publicPages } from "../../shared/words/public-pages.ts";

const catalogues = i18next.createInstance({
  lng: "en",
  fallbackLng: false,
  ns: [...Object.keys(english), ...Object.keys(publicPages.en)],
  resources: { en: { ...english, ...publicPages.en }, de: { ...german, ...publicPages.de } },
  interpolation: { escapeValue: false },
  parseMissingKeyHandler(key) {
    throw new Error(`No words: ${key}`);
  },
  initAsync: false,
});
catalogues.init();

const voices: Readonly<Record<Language, Say<Key | PageKey>>> = { en: voice("en"), de: voice("de") };

/** The bot's door to the catalogues. */
export function say(language: Language): Say<Key | PageKey> {
  return voices[language];
}

/** @throws Error for a sentence that the catalogue lacks */
function voice(language: Language): Say<Key | PageKey> {
  const t = catalogues.getFixedT(language);
  return (key: Key | PageKey, gaps?: Gaps) => t(key, { ...gaps }) as string;
}
