import type { Language } from "../../../shared/kernel/language.ts";

/** How Teams spells each language that the sample people read. */
export const locales: Readonly<Record<Language, string>> = {
  en: "en-GB",
  de: "de-DE",
  fr: "fr-FR",
  es: "es-ES",
  ja: "ja-JP",
  ar: "ar-SA",
};

/** The locale of someone's Teams. */
export function localeOf({ language }: { readonly language: Language }): string {
  return locales[language];
}
