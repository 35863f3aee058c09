import fc from "fast-check";
import { answersSearch } from "../../../shared/reflection/search-entries.ts";

describe("searching one's entries", () => {
  it("finds all words, in any order, in any of the texts", () => {
    const texts = ["Ich habe zugehört.", "Kreis am Fluss"];
    expect(answersSearch(texts, "fluss zugehört")).toBe(true);
    expect(answersSearch(texts, "fluss berg")).toBe(false);
  });

  it("minds neither case nor accents", () => {
    expect(answersSearch(["Zuhören, nachfragen"], "ZUHOREN")).toBe(true);
    expect(answersSearch(["deja vu"], "déjà")).toBe(true);
  });

  it("finds everything while nothing is looked for", () => {
    fc.assert(fc.property(fc.array(fc.string()), (texts) => answersSearch(texts, "  ")));
  });

  it("finds a text by any part of it", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, from, length) => {
        expect(answersSearch([text], text.slice(from, from + length))).toBe(true);
      }),
    );
  });
});
