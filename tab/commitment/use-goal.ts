import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Goal } from "../../shared/commitment/goal.ts";
import { pageTitle } from "../ui/page-title.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useUndo } from "../ui/undo.tsx";
import { useRemoveGoal, useReviewGoal, useWriteGoal } from "./queries.ts";

const reviewed = {
  still: "commitment:goal.kept",
  reached: "commitment:goal.reachedDone",
  "let-go": "commitment:goal.letGoDone",
} as const;

/** What can be done to a goal, each with its way back. */
export function useGoal(address: CircleAddress, goal: Goal) {
  const say = usePromiseSay();
  const offerUndo = useUndo();
  const write = useWriteGoal(address);
  const review = useReviewGoal(address);
  const remove = useRemoveGoal(address);
  const { id, text, steps, shared } = goal;
  const before = { id, text, steps, shared };
  return {
    all: [write, review, remove],
    tick(place: number) {
      const ticked = steps.map((step, at) => (at === place ? { ...step, done: !step.done } : step));
      write.run({ ...before, steps: ticked });
    },
    share() {
      write.run(
        { ...before, shared: !shared },
        {
          done: () =>
            offerUndo({
              words: say(shared ? "commitment:do.privateNow" : "commitment:do.sharedNow"),
              undo: () => write.run(before),
            }),
        },
      );
    },
    review(verdict: keyof typeof reviewed) {
      review.run(
        { id, verdict },
        {
          done: () =>
            offerUndo({
              words: say(reviewed[verdict]),
              ...(verdict !== "still" && { undo: () => review.run({ id, verdict: "still" }) }),
              home: pageTitle(),
            }),
        },
      );
    },
    remove() {
      remove.run(id, {
        done: () =>
          offerUndo({
            words: say("commitment:do.removed"),
            undo: () => write.run(before),
            home: pageTitle(),
          }),
      });
    },
  };
}
