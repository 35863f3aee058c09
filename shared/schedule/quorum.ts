import { z } from "zod";

/** How many of a circle are to be able to come, so that it is the circle that meets: what its charter says. */
export const quorumRule = z.enum(["half", "two-thirds", "all-but-one", "everyone"]);
export type QuorumRule = z.infer<typeof quorumRule>;

/** Of a charter that says nothing of it. */
export const usualQuorum = "two-thirds" satisfies QuorumRule;

/** A session of one is none, whatever is agreed. */
const least = 2;

/** How many of so many people a rule asks for. */
export function quorumOf(people: number, rule: QuorumRule = usualQuorum): number {
  return Math.max(least, Math.ceil(asked(people, rule)));
}

function asked(people: number, rule: QuorumRule): number {
  switch (rule) {
    case "half":
      return people / 2;
    case "two-thirds":
      return (people * 2) / 3;
    case "all-but-one":
      return people - 1;
    case "everyone":
      return people;
  }
}
