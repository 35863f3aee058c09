import i18next from "i18next";
import type { Language } from "../../shared/kernel/language.ts";
import { aheadWords } from "../../shared/words/ahead-words.ts";
import { arabic } from "../../shared/words/arabic.ts";
import { arabicApart } from "../../shared/words/arabic-apart.ts";
import { askingWords } from "../../shared/words/asking-words.ts";
import { commitmentWords } from "../../shared/words/commitment-words.ts";
import { english } from "../../shared/words/english.ts";
import { french } from "../../shared/words/french.ts";
import { frenchApart } from "../../shared/words/french-apart.ts";
import { german } from "../../shared/words/german.ts";
import { germanApart } from "../../shared/words/german-apart.ts";
import { healthWords } from "../../shared/words/health-words.ts";
import { japanese } from "../../shared/words/japanese.ts";
import { japaneseApart } from "../../shared/words/japanese-apart.ts";
import { journalWords } from "../../shared/words/journal-words.ts";
import { keptApart } from "../../shared/words/kept-apart.ts";
import type {
  AheadKey,
  AskingKey,
  CommitmentKey,
  Gaps,
  HealthKey,
  JournalKey,
  Key,
  KindKey,
  KitsKey,
  MovesKey,
  OutlookKey,
  PageKey,
  PlaceKey,
  PollKey,
  ReachKey,
  RhythmKey,
  Say,
  SharingKey,
  TimesKey,
  WrittenKey,
} from "../../shared/words/key.ts";
import { kindWords } from "../../shared/words/kind-words.ts";
import { kitsWords } from "../../shared/words/kits-words.ts";
import { movesWords } from "../../shared/words/moves-words.ts";
import { outlookWords } from "../../shared/words/outlook-words.ts";
import { placeWords } from "../../shared/words/place-words.ts";
import { pollWords } from "../../shared/words/poll-words.ts";
import { publicPages } from "../../shared/words/public-pages.ts";
import { reachWords } from "../../shared/words/reach-words.ts";
import { rhythmWords } from "../../shared/words/rhythm-words.ts";
import { sharingWords } from "../../shared/words/sharing-words.ts";
import { spanish } from "../../shared/words/spanish.ts";
import { spanishApart } from "../../shared/words/spanish-apart.ts";
import { timesWords } from "../../shared/words/times-words.ts";
import { writtenWords } from "../../shared/words/written-words.ts";

const inEnglish = {
  ...english,
  ...publicPages.en,
  ...aheadWords,
  ...askingWords,
  ...commitmentWords,
  ...healthWords,
  ...journalWords,
  ...kindWords,
  ...kitsWords,
  ...movesWords,
  ...outlookWords,
  ...pollWords,
  ...placeWords,
  ...reachWords,
  ...rhythmWords,
  ...sharingWords,
  ...timesWords,
  ...writtenWords,
};

const catalogues = i18next.createInstance({
  lng: "en",
  fallbackLng: "en",
  ns: Object.keys(inEnglish),
  resources: {
    en: inEnglish,
    de: { ...german, ...germanApart, ...publicPages.de },
    fr: { ...french, ...frenchApart, ...publicPages.fr },
    es: { ...spanish, ...spanishApart, ...publicPages.es },
    ja: { ...japanese, ...japaneseApart, ...publicPages.ja },
    ar: { ...arabic, ...arabicApart, ...publicPages.ar },
  } satisfies Record<Language, object>,
  interpolation: { escapeValue: false },
  parseMissingKeyHandler(key) {
    throw new Error(`No words: ${key}`);
  },
  initAsync: false,
});
catalogues.init();

type AnyKey =
  | AheadKey
  | AskingKey
  | HealthKey
  | Key
  | PageKey
  | JournalKey
  | CommitmentKey
  | KindKey
  | KitsKey
  | MovesKey
  | OutlookKey
  | PollKey
  | ReachKey
  | RhythmKey
  | PlaceKey
  | SharingKey
  | TimesKey
  | WrittenKey;

const voices = new Map<Language, Say<AnyKey>>();

/** The bot's door to the catalogues. English stands in for what another language lacks. */
export function say(language: Language): Say<AnyKey> {
  const known = voices.get(language) ?? voice(language);
  voices.set(language, known);
  return known;
}

/** @throws Error for a sentence that no catalogue has */
function voice(language: Language): Say<AnyKey> {
  const t = catalogues.getFixedT(language);
  return (key: AnyKey, gaps: Gaps = {}) => t(key, { ...keptApart(language, gaps) }) as string;
}
