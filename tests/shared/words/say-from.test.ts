import i18next from "i18next";
import { english } from "../../../shared/words/english.ts";
import { german } from "../../../shared/words/german.ts";
import { germanApart } from "../../../shared/words/german-apart.ts";
import type { Key } from "../../../shared/words/key.ts";
import { runningWords } from "../../../shared/words/running-words.ts";
import { sayFrom } from "../../../shared/words/say-from.ts";

const gaps = {
  name: "Ada $& {{count}}",
  names: "Ada, Bo",
  minutes: 45,
  when: "Tuesday",
  coming: 2,
};

/** Every key of a catalogue, whole. */
function keysOf(words: object, before = "", between = ":"): readonly string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string" ? [before + name] : keysOf(value, `${before}${name}${between}`, "."),
  );
}

describe.each([
  ["en", { ...english, ...runningWords }],
  ["de", { ...german, ...germanApart }],
] as const)("sayFrom in %s", (language, catalogue) => {
  const i18n = i18next.createInstance({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(catalogue),
    resources: { [language]: catalogue },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  i18n.init();
  const t = i18n.getFixedT(language);
  const say = sayFrom(language, catalogue);
  const whole = keysOf(catalogue) as readonly Key[];
  const stems = whole.map((key) => key.replace(/_(one|other)$/, "") as Key);

  it.each([0, 1, 2, 12])("says every sentence as i18next does, of %i", (count) => {
    expect(whole.length).toBeGreaterThan(200);
    for (const key of [...whole, ...stems])
      expect(say(key, { ...gaps, count })).toBe(t(key, { ...gaps, count }));
  });

  it("says every sentence without a gap as i18next does", () => {
    for (const key of whole) expect(say(key)).toBe(t(key));
  });
});
