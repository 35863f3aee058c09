import type { GoalId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import type { Goal, GoalEnd } from "./goal.ts";
import type { Promises } from "./promises.ts";

/** So many are remembered; beyond that the oldest go. */
const mostGoals = 12;

/** The goal that someone works on, if they have one. */
export function openGoal({ goals }: Pick<Promises, "goals">): Goal | undefined {
  return goals.find(({ ended }) => ended === undefined);
}

/** Writes a goal, or writes it anew. There is one at a time; a new one waits until the last has ended. */
export function setGoal(
  own: Promises,
  written: Pick<Goal, "id" | "text" | "steps" | "shared">,
  now: Instant,
): Result<Promises, "one-is-enough"> {
  const before = own.goals.find(({ id }) => id === written.id);
  if (before) return ok(withGoal(own, { ...before, ...written }));
  if (openGoal(own)) return refuse("one-is-enough");
  const goals = [...own.goals, { ...written, writtenAt: now }].slice(-mostGoals);
  return ok({ ...own, goals });
}

/** Looked at again: still theirs, reached, or let go. What has ended may be taken up again by saying it still is. */
export function reviewGoal(
  own: Promises,
  id: GoalId,
  verdict: GoalEnd | "still",
  now: Instant,
): Result<Promises, "not-found" | "one-is-enough"> {
  const goal = own.goals.find((each) => each.id === id);
  if (!goal) return refuse("not-found");
  if (verdict !== "still") return ok(withGoal(own, { ...goal, ended: { at: now, how: verdict } }));
  const open = openGoal(own);
  if (open && open.id !== id) return refuse("one-is-enough");
  const { ended: _, ...kept } = goal;
  return ok(withGoal(own, { ...kept, reviewedAt: now }));
}

/** Without it: nothing of it is left. */
export function removeGoal(own: Promises, id: GoalId): Promises {
  const goals = own.goals.filter((each) => each.id !== id);
  return goals.length === own.goals.length ? own : { ...own, goals };
}

function withGoal(own: Promises, goal: Goal): Promises {
  return { ...own, goals: own.goals.map((each) => (each.id === goal.id ? goal : each)) };
}
