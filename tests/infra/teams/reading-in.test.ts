import { people } from "../../../infra/local/organisation/people.ts";
import { readingIn } from "../../../infra/local/teams/reading-in.ts";

describe("reading in another language for now", () => {
  it("is what the host page says, and one's own else", () => {
    const as = (headers: Record<string, string>) => readingIn(people.lena, { headers }).language;
    expect(as({ "x-reads": "ar-SA" })).toBe("ar");
    expect(as({ "x-reads": "nl-NL" })).toBe("en");
    expect(as({})).toBe("de");
    expect(people.lena.language).toBe("de");
  });
});
