import { z } from "zod";

/** What a circle can be glad of together. Never a person's. */
export const milestone = z.object({
  of: z.enum(["seasons", "sessions", "asks", "wins"]),
  count: z.int(),
});
export type Milestone = z.infer<typeof milestone>;

const steps = {
  seasons: [1, 2, 3, 4, 6, 8],
  sessions: [1, 6, 10, 20, 50, 100],
  asks: [1, 10, 25, 50, 100, 250],
  wins: [10, 25, 50, 100],
} as const satisfies Readonly<Record<Milestone["of"], readonly number[]>>;

/** The last step that was reached of each, if any was. */
export function milestones(
  counts: Readonly<Record<Milestone["of"], number>>,
): readonly Milestone[] {
  return (["seasons", "sessions", "asks", "wins"] as const).flatMap((of) => {
    const count = steps[of].findLast((step) => step <= counts[of]);
    return count === undefined ? [] : [{ of, count }];
  });
}
