import type { CommitmentId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Promises } from "./promises.ts";
import type { ToDo } from "./to-do.ts";

/** So long an attempt may be under way. */
const underWay = { seconds: 60 } as const;

/** Before the attempt: one at a time, and none where it is there already. */
export function sendToDo(
  own: Promises,
  id: CommitmentId,
  now: Instant,
): Result<Promises, "not-found" | "busy"> {
  const before = own.commitments.find((each) => each.id === id);
  if (!before) return refuse("not-found");
  if (before.toDo?.place) return ok(own);
  if (before.toDo && now < later(before.toDo.askedAt, underWay)) return refuse("busy");
  return ok(withToDo(own, id, { askedAt: now }));
}

/** After it; undefined is that there is none. */
export function withToDo(own: Promises, id: CommitmentId, toDo: ToDo | undefined): Promises {
  const commitments = own.commitments.map((each) => {
    if (each.id !== id) return each;
    const { toDo: _, ...others } = each;
    return { ...others, ...(toDo && { toDo }) };
  });
  return { ...own, commitments };
}
