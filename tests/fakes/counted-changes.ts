import type { Changes } from "../../bot/ports/changes.ts";

/** Changes as they are told, which also know how many listen. */
export function countedChanges(told: Changes) {
  let following = 0;
  return {
    following: () => following,
    follow(partition, signal) {
      following += 1;
      signal.addEventListener("abort", () => {
        following -= 1;
      });
      return told.follow(partition, signal);
    },
  } satisfies Changes & { following(): number };
}
