import { directionOf, languageOf, languages, writtenAs } from "../../../shared/kernel/language.ts";

describe("a reader's language", () => {
  it.each([
    ["en-gb", "en"],
    ["de", "de"],
    ["DE-at", "de"],
    ["de_CH", "de"],
    // Not German, though it begins like it.
    ["deu", "en"],
    ["nl-nl", "en"],
    ["", "en"],
  ])("is found in %j: %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it("is read from left to right, but for Arabic", () => {
    expect(languages.filter((each) => directionOf(each) === "rtl")).toEqual(
      languages.filter((each) => (each as string) === "ar"),
    );
  });

  it.each([
    ["en", "en-gb", "en-GB"],
    ["de", "de_AT", "de-AT"],
    // Of another language, or of none.
    ["en", "nl-NL", "en"],
    ["en", "en-!", "en"],
  ] as const)("writes dates in %s as %s has them", (language, locale, written) => {
    expect(writtenAs(language, locale)).toBe(written);
  });
});
