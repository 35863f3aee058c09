/** The languages there are words in. English comes first: it stands in wherever another has none. */
export const languages = ["en", "de", "fr", "es", "ja", "ar"] as const;
export type Language = (typeof languages)[number];

/** The language that fits a locale best, in whatever spelling: `fr-fr`, `es_419`, `AR-SA`. English for all others. */
export function languageOf(locale: string): Language {
  return languages.find((each) => each === spoken(locale)) ?? "en";
}

function spoken(locale: string): string | undefined {
  return locale.toLowerCase().split(/[-_]/)[0];
}

/** Which way it is read. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/**
 * How dates and numbers are written for a reader of the language: as the locale has it, where it is of the language. In Arabic always
 * by the Gregorian calendar and with the digits 0 to 9: that is how Teams and Outlook write them next to us, whereas the bare
 * locale `ar-SA` counts in lunar years and writes ٠ to ٩.
 */
export function writtenAs(language: Language, locale: string): string {
  const own = spoken(locale) === language ? locale.replaceAll("_", "-") : language;
  const options = directionOf(language) === "rtl" ? written : {};
  try {
    return new Intl.Locale(own, options).toString();
  } catch {
    return new Intl.Locale(language, options).toString();
  }
}

const written = { calendar: "gregory", numberingSystem: "latn" } as const;
