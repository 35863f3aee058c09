import i18next from "i18next";
import { arabic } from "../../../shared/words/arabic.ts";
import { arabicApart } from "../../../shared/words/arabic-apart.ts";
import { english } from "../../../shared/words/english.ts";
import { french } from "../../../shared/words/french.ts";
import { german } from "../../../shared/words/german.ts";
import { germanApart } from "../../../shared/words/german-apart.ts";
import { japanese } from "../../../shared/words/japanese.ts";
import { keptApart } from "../../../shared/words/kept-apart.ts";
import type { Key } from "../../../shared/words/key.ts";
import { runningWords } from "../../../shared/words/running-words.ts";
import { sayFrom } from "../../../shared/words/say-from.ts";
import { spanish } from "../../../shared/words/spanish.ts";

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
  ["fr", french],
  ["es", spanish],
  ["ja", japanese],
  ["ar", { ...arabic, ...arabicApart }],
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
  const stems = whole.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, "") as Key);

  it.each([0, 1, 2, 3, 12, 100])("says every sentence as i18next does, of %i", (count) => {
    expect(whole.length).toBeGreaterThan(200);
    for (const key of [...whole, ...stems])
      expect(say(key, { ...gaps, count })).toBe(t(key, { ...keptApart(language, gaps), count }));
  });

  it("says every sentence without a gap as i18next does", () => {
    for (const key of whole) expect(say(key)).toBe(t(key));
  });
});

describe("in another language than English", () => {
  it("says in English what is not translated yet", () => {
    const say = sayFrom("fr", { app: { undo: "Annuler" } }, english);
    expect(say("app:undo")).toBe("Annuler");
    expect(say("app:tryAgain")).toBe("Try again");
    expect(say("agenda:card.asks", { count: 0 })).toBe("0 asks wait.");
  });

  it("has Arabic's six forms and Japanese's one", () => {
    const waiting = [0, 1, 2, 3, 11, 100];
    const arabicSay = sayFrom("ar", arabic, english);
    const forms = waiting.map((count) => arabicSay("agenda:card.asks", { count }));
    expect(new Set(forms.map((form) => form.replace(/\d+/, ""))).size).toBe(6);
    const japaneseSay = sayFrom("ja", japanese, english);
    const same = waiting.map((count) => japaneseSay("agenda:card.asks", { count }));
    expect(new Set(same.map((form) => form.replace(/\d+/, ""))).size).toBe(1);
  });

  it("keeps a name in another script from turning an Arabic sentence around", () => {
    const say = sayFrom("ar", arabic, english);
    expect(say("circle:tab.admit", { name: "Ada (B.)" })).toBe("قبول \u2068Ada (B.)\u2069");
    expect(say("agenda:card.asks", { count: 3 })).toBe("3 طلبات في الانتظار.");
  });
});
