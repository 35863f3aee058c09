import { createContext, useContext } from "react";
import { directionOf, type Language, languageOf, writtenAs } from "../../shared/kernel/language.ts";
import { firstWords } from "../../shared/words/first-words.ts";
import type { Say } from "../../shared/words/key.ts";
import { sayFrom } from "../../shared/words/say-from.ts";

/** A language and what says things in it. */
export interface Voice {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** For dates and numbers: the host's own when it is of the language, e.g. `en-gb`. */
  readonly locale: string;
  /** What is said from the beginning. */
  readonly words: object;
  readonly say: Say;
  /** What is said on pages that are fetched when they are needed; empty in English, which comes with each page. */
  apart(): Promise<object>;
}

interface Catalogues {
  readonly first: () => Promise<object>;
  readonly apart: () => Promise<object>;
}

/** Each is fetched by whoever reads it, and by nobody else. */
const others: Readonly<Record<Exclude<Language, "en">, Catalogues>> = {
  de: {
    first: async () => (await import("../../shared/words/german.ts")).german,
    apart: async () => (await import("../../shared/words/german-apart.ts")).germanApart,
  },
  fr: {
    first: async () => (await import("../../shared/words/french.ts")).french,
    apart: async () => (await import("../../shared/words/french-apart.ts")).frenchApart,
  },
  es: {
    first: async () => (await import("../../shared/words/spanish.ts")).spanish,
    apart: async () => (await import("../../shared/words/spanish-apart.ts")).spanishApart,
  },
  ja: {
    first: async () => (await import("../../shared/words/japanese.ts")).japanese,
    apart: async () => (await import("../../shared/words/japanese-apart.ts")).japaneseApart,
  },
  ar: {
    first: async () => (await import("../../shared/words/arabic.ts")).arabic,
    apart: async () => (await import("../../shared/words/arabic-apart.ts")).arabicApart,
  },
};

/** The tab's door to the catalogues. English is there at once, and stands in where another could not be fetched. */
export async function voiceFor(hostLocale: string): Promise<Voice> {
  const language = languageOf(hostLocale);
  if (language === "en") return voice("en", firstWords, nothing, hostLocale);
  const { first, apart } = others[language];
  const words = await first().catch(() => undefined);
  if (!words) return voice("en", firstWords, nothing, hostLocale);
  return voice(language, words, apart, hostLocale);
}

function voice(
  language: Language,
  catalogue: object,
  fetchApart: Catalogues["apart"],
  hostLocale: string,
): Voice {
  let fetched: Promise<object> | undefined;
  const apart = () => {
    fetched ??= fetchApart().catch(() => ({}));
    return fetched;
  };
  return {
    language,
    direction: directionOf(language),
    locale: writtenAs(language, hostLocale),
    words: catalogue,
    say: sayFrom(language, catalogue, firstWords),
    apart,
  };
}

async function nothing(): Promise<object> {
  return {};
}

const VoiceContext = createContext<Voice | undefined>(undefined);
export const VoiceProvider = VoiceContext.Provider;

export function useVoice(): Voice {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error("useVoice needs a VoiceProvider above it");
  return voice;
}

export function useSay(): Say {
  return useVoice().say;
}

/** Between the members of a list. */
export function useComma(): string {
  return useSay()("app:comma");
}
