import fc from "fast-check";
import { openingQuestion } from "../../../shared/agenda/opening-question.ts";
import { kitNames } from "../../../shared/circle/kit-name.ts";

const numbers = fc.integer({ min: 1, max: 500 });
const kits = fc.constantFrom(undefined, ...kitNames);

describe("the question that a check-in may begin with", () => {
  it("is a kit's own in its first six sessions", () => {
    for (const kit of kitNames) {
      const first = [1, 2, 3, 4, 5, 6].map((number) => openingQuestion(kit, number));
      expect(first).toEqual([1, 2, 3, 4, 5, 6].map((number) => `${kit}.question${number}`));
      expect(openingQuestion(kit, 7)).toBe("anyone.question1");
    }
  });

  it("is the same for everyone, and not the one of the eleven sessions before", () => {
    fc.assert(
      fc.property(kits, numbers, (kit, number) => {
        const asked = openingQuestion(kit, number);
        expect(openingQuestion(kit, number)).toBe(asked);
        for (let before = Math.max(1, number - 11); before < number; before++)
          expect(openingQuestion(kit, before)).not.toBe(asked);
      }),
    );
  });
});
