import type { Circle } from "./circle.ts";

/** How long a circle pauses by one tap: as long as two sessions of its habit take, two weeks at least. */
export function pauseWeeks({ rhythm }: Pick<Circle, "rhythm">): number {
  if (rhythm.every === "weekly") return 2;
  return rhythm.every === "monthly" ? 8 : 4;
}
