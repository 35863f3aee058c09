import fc from "fast-check";
import { namesIn } from "../../../shared/circle/names-in.ts";

const names = ["Amara Okafor", "Will Stone", "Jürgen Groß", "山田 太郎", "ليلى حداد", "Bo"];

describe("names in what someone writes", () => {
  it.each([
    ["How do I tell Amara that I am late?", ["Amara"]],
    ["amara okafor never answers", ["amara okafor"]],
    ["Jürgens Idee war gut", ["Jürgen"]],
    ["山田さんに話したい", ["山田"]],
    ["كيف أقول ذلك ليلى", ["ليلى"]],
    ["ask @sam.lee or mail kim@firm.example", ["@sam.lee", "kim@firm.example"]],
    ["Frau Weber and Dr. Ito disagree", ["Frau Weber", "Dr. Ito"]],
  ])("are found in “%s”", (text, found) => {
    expect(namesIn(text, names)).toEqual(found);
  });

  it.each([
    "How do I say no without slamming the door?",
    "I will not give in",
    "A stone in my shoe",
    "Amarantha is a plant",
    "The box is full",
    "Prices rose by 3 @ 4 each",
    "",
  ])("are not found in “%s”", (text) => {
    expect(namesIn(text, names)).toEqual([]);
  });

  it("are always words of the text, each once, and any name may hold any sign", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 12 })), (text, people) => {
        const found = namesIn(text, people);
        expect(new Set(found).size).toBe(found.length);
        for (const each of found) expect(text).toContain(each);
      }),
    );
  });

  it("are found wherever they stand", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(namesIn(`${before} Amara ${after}`, names).join(" ")).toContain("Amara");
      }),
    );
  });
});
