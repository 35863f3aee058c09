import { createContext, useContext } from "react";
import { english } from "../../shared/words/english.ts";
import type { Say } from "../../shared/words/key.ts";
import { sayFrom } from "../../shared/words/say-from.ts";

/** A language and what says things in it. */
export interface Voice {
  readonly language: "en" | "de";
  /** For dates and numbers: the host's own when it is of the language, e.g. `en-gb`. */
  readonly locale: string;
  readonly say: Say;
}

/** The tab's door to the catalogues. English is there at once, German is fetched for who reads it. */
export async function voiceFor(hostLocale: string): Promise<Voice> {
  if (!hostLocale.toLowerCase().startsWith("de")) return voice("en", english, hostLocale);
  const { german } = await import("../../shared/words/german.ts");
  return voice("de", german, hostLocale);
}

function voice(language: "en" | "de", catalogue: typeof english, hostLocale: string): Voice {
  const own = hostLocale.toLowerCase().startsWith(language);
  return {
    language,
    locale: own ? hostLocale : language,
    say: sayFrom(language, catalogue),
  };
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
