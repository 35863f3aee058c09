import { hueOf, initialsOf } from "../../../tab/ui/initials.ts";
import { standsBefore, stepBefore } from "../../../tab/ui/reorder.ts";
import { isWebLink, siteOf, withScheme } from "../../../tab/ui/web-link.ts";

describe("moving an item one step", () => {
  const ids = ["a", "b", "c"];
  it.each([
    [0, "up", undefined],
    [1, "up", "a"],
    [0, "down", "c"],
    [1, "down", null],
    [2, "down", undefined],
  ] as const)("from %i %s puts it before %s", (index, step, before) => {
    expect(stepBefore(ids, index, step)).toBe(before);
  });

  it("remembers where it stood", () => {
    expect([0, 1, 2].map((index) => standsBefore(ids, index))).toEqual(["b", "c", null]);
  });
});

describe("a web link", () => {
  it.each(["example.com", "https://example.com/a?b", "http://localhost:8300"])("is %s", (link) => {
    expect(isWebLink(link)).toBe(true);
  });
  it.each(["javascript:alert(1)", "two words", "ftp://example.com", "https://", "hello"])(
    "is not %s",
    (link) => {
      expect(isWebLink(link)).toBe(false);
    },
  );
  it("gets the scheme that was left out, and shows where it leads", () => {
    expect(withScheme(" example.com ")).toBe("https://example.com");
    expect(siteOf("https://www.example.com/a")).toBe("example.com");
  });
});

describe("initials", () => {
  it.each([
    ["Amara Okafor", "AO"],
    ["Elena", "E"],
    ["Dr. Jan van der Berg (Guest)", "DB"],
    ["émile zola", "ÉZ"],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
  it("keep their colour", () => {
    expect(hueOf("Amara Okafor", 5)).toBe(hueOf("Amara Okafor", 5));
    expect(hueOf("Amara Okafor", 5)).toBeLessThan(5);
  });
});
