import { directionOf, languageOf, languages, writtenAs } from "../../../shared/kernel/language.ts";

describe("a reader's language", () => {
  it.each([
    ["en-gb", "en"],
    ["de", "de"],
    ["DE-at", "de"],
    ["de_CH", "de"],
    // Not German, though it begins like it.
    ["deu", "en"],
    ["fr-fr", "fr"],
    ["es-419", "es"],
    ["ja-jp", "ja"],
    ["ar-sa", "ar"],
    ["nl-nl", "en"],
    ["", "en"],
  ])("is found in %j: %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it("is read from left to right, but for Arabic", () => {
    expect(languages.filter((each) => directionOf(each) === "rtl")).toEqual(["ar"]);
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

  it("writes Arabic dates by the calendar and with the digits of Teams and Outlook", () => {
    const day = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
    const written = (locale: string) =>
      new Intl.DateTimeFormat(writtenAs("ar", locale), day).format(Date.UTC(2026, 10, 24));
    expect(written("ar-sa")).toMatch(/^24 .+ 2026/);
    expect(written("ar")).toBe(written("ar-eg"));
    expect(new Intl.DateTimeFormat("ar-sa", day).format(Date.UTC(2026, 10, 24))).not.toMatch(
      /2026/,
    );
  });
});
