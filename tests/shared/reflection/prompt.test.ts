import fc from "fast-check";
import { promptAfter, prompts, themeOf } from "../../../shared/reflection/prompt.ts";

const sessions = fc.integer({ min: 1, max: 5000 });
/** A session each week, of the longest season. */
const season = 26;

describe("the question for looking back", () => {
  it("is never the same twice in a season, whenever the season begins", () => {
    fc.assert(
      fc.property(sessions, (first) => {
        const asked = Array.from({ length: season }, (_, index) => promptAfter(first + index));
        expect(new Set(asked).size).toBe(season);
      }),
    );
  });

  it("is what went well and what did not after every third session, and only then", () => {
    fc.assert(
      fc.property(sessions, (number) => {
        expect(themeOf(promptAfter(number)) === "wellOrNot").toBe(number % 3 === 0);
      }),
    );
  });

  it("is about something else than the one before", () => {
    fc.assert(
      fc.property(sessions, (number) => {
        expect(themeOf(promptAfter(number))).not.toBe(themeOf(promptAfter(number + 1)));
      }),
    );
  });

  it("comes from a bank of thirty, all of which are asked", () => {
    const asked = Array.from({ length: 30 }, (_, index) => promptAfter(index + 1));
    expect(prompts).toHaveLength(30);
    expect(asked.toSorted()).toEqual(prompts.toSorted());
  });

  it("still has those that earlier builds have asked, and knows no others", () => {
    for (const asked of ["useful", "surprise", "wentWell", "helped", "tryNext", "heard"])
      expect(themeOf(asked)).toBeDefined();
    expect(themeOf("of a later build")).toBeUndefined();
  });
});
