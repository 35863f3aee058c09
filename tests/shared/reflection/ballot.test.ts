import fc from "fast-check";
import { countsOf, emptyBallot, resultOf, withAnswer } from "../../../shared/reflection/ballot.ts";
import type { PulseAnswer } from "../../../shared/reflection/pulse.ts";
import { personCalled } from "../../builders/ids.ts";

const answer = fc.constantFrom<PulseAnswer>("yes", "partly", "no");
const answers = fc.array(fc.record({ who: fc.nat(11), answer }), { maxLength: 40 });
const person = (index: number) => personCalled(`person ${index}`);
const ballotOf = (given: readonly { who: number; answer: PulseAnswer }[]) =>
  given.reduce((ballot, { who, answer }) => withAnswer(ballot, person(who), answer), emptyBallot);

describe("a ballot", () => {
  it("counts the first answer of each person and no other", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const first = new Map<number, PulseAnswer>();
        for (const { who, answer } of given) if (!first.has(who)) first.set(who, answer);
        const count = (wanted: PulseAnswer) =>
          [...first.values()].filter((each) => each === wanted).length;
        expect(countsOf(ballotOf(given))).toEqual({
          yes: count("yes"),
          partly: count("partly"),
          no: count("no"),
        });
      }),
    );
  });

  it("has the same length whoever has answered, and however", () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(ballotOf(given)).toHaveLength(emptyBallot.length);
      }),
    );
  });

  it("does not tell in which order people answered", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(11), { maxLength: 12 }), (people) => {
        const all = people.map((who) => ({ who, answer: "yes" as const }));
        expect(ballotOf(all)).toBe(ballotOf(all.toReversed()));
      }),
    );
  });

  it("shows counts of five answers and none of four", () => {
    const given = (count: number) =>
      ballotOf(Array.from({ length: count }, (_, who) => ({ who, answer: "partly" as const })));
    const asked = (worth: number, got: number, safe = 0, challenged = 0) =>
      resultOf({
        worth: given(worth),
        got: given(got),
        safe: given(safe),
        challenged: given(challenged),
      });
    const five = { yes: 0, partly: 5, no: 0 };
    const shown = { state: "shown", answers: 5, worth: five, got: five };
    expect(asked(4, 4)).toEqual({ state: "too-few" });
    expect(asked(4, 5, 9, 9)).toEqual({ state: "too-few" });
    expect(asked(5, 5)).toEqual(shown);
    expect(asked(5, 5, 5, 4)).toEqual(shown);
    expect(asked(5, 5, 5, 5)).toEqual({ ...shown, safety: { safe: five, challenged: five } });
  });
});
