import { quorumOf, quorumRule } from "../../../shared/schedule/quorum.ts";

describe("how many make a session", () => {
  it.each([
    ["half", [2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]],
    ["two-thirds", [2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 8]],
    ["all-but-one", [2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ["everyone", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ] as const)("is what the charter says: %s", (rule, of) => {
    expect(of.map((_, place) => quorumOf(place + 2, rule))).toEqual(of);
  });

  it("is two thirds where the charter says nothing of it", () => {
    for (const people of [1, 3, 7, 12])
      expect(quorumOf(people)).toBe(quorumOf(people, "two-thirds"));
  });

  it("is never one, whatever is agreed", () => {
    for (const rule of quorumRule.options)
      for (const people of [0, 1, 2]) expect(quorumOf(people, rule)).toBe(2);
  });
});
