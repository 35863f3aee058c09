import fc from "fast-check";
import { instant, instantText, later, zoneName } from "../../../shared/time/instant.ts";

const isInstant = (text: string) => instantText.safeParse(text).success;
const isZone = (text: string) => zoneName.safeParse(text).success;

describe("an instant from outside", () => {
  it.each([
    "2027-99-99T99:99:99Z",
    "2027-02-29T10:00:00Z",
    "2027-04-31T10:00:00Z",
    "2027-01-00T10:00:00Z",
    "2027-01-01T24:00:00Z",
    "9999-12-31T23:30:00Z",
    "2027-01-01T10:00:00.5Z",
    "2027-01-01T10:00:00+01:00",
    "tomorrow",
  ])("is refused when it does not exist or is not ours: %s", (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it("is taken whenever we would have written it ourselves", () => {
    const start = instant("1970-01-01T00:00:00Z");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_258_118_399 }), (seconds) => {
        expect(isInstant(later(start, { seconds }))).toBe(true);
      }),
    );
  });
});

describe("a zone from outside", () => {
  it.each(["Foo/Bar", "Mars/Olympus", "../etc", ""])(
    "is refused when nobody knows it: %s",
    (name) => {
      expect(isZone(name)).toBe(false);
    },
  );

  it.each(["Europe/Berlin", "UTC", "Asia/Kolkata", "America/Sao_Paulo"])("is taken: %s", (name) => {
    expect(isZone(name)).toBe(true);
  });
});
