import i18next from "i18next";
import type { Language } from "../../shared/circle/member.ts";
import { commitmentWords } from "../../shared/words/commitment-words.ts";
import { english } from "../../shared/words/english.ts";
import { german } from "../../shared/words/german.ts";
import { journalWords } from "../../shared/words/journal-words.ts";
import type { CommitmentKey, Gaps, JournalKey, Key, PageKey, Say } from "../../shared/words/key.ts";
import { publicPages } from "../../shared/words/public-pages.ts";

const catalogues = i18next.createInstance({
  lng: "en",
  fallbackLng: false,
  ns: Object.keys({ ...english, ...publicPages.en, ...commitmentWords.en, ...journalWords.en }),
  resources: {
    en: { ...english, ...publicPages.en, ...commitmentWords.en, ...journalWords.en },
    de: { ...german, ...publicPages.de, ...commitmentWords.de, ...journalWords.de },
  },
  interpolation: { escapeValue: false },
  parseMissingKeyHandler(key) {
    throw new Error(`No words: ${key}`);
  },
  initAsync: false,
});
catalogues.init();

type AnyKey = Key | PageKey | JournalKey | CommitmentKey;

const voices: Readonly<Record<Language, Say<AnyKey>>> = { en: voice("en"), de: voice("de") };

/** The bot's door to the catalogues. */
export function say(language: Language): Say<AnyKey> {
  return voices[language];
}

/** @throws Error for a sentence that the catalogue lacks */
function voice(language: Language): Say<AnyKey> {
  const t = catalogues.getFixedT(language);
  return (key: AnyKey, gaps?: Gaps) => t(key, { ...gaps }) as string;
}
