import type { CommitmentId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Commitment } from "./commitment.ts";
import type { Promises } from "./promises.ts";

/** The same with something else in one of them: its words, whether it is shared, what became of it. */
export function changeCommitment(
  own: Promises,
  id: CommitmentId,
  change: Partial<Pick<Commitment, "text" | "by" | "shared" | "outcome">>,
): Result<Promises, "not-found"> {
  if (own.commitments.every((each) => each.id !== id)) return refuse("not-found");
  const commitments = own.commitments.map((each) =>
    each.id === id ? { ...each, ...change } : each,
  );
  return ok({ ...own, commitments });
}

/** Without it: nothing of it is left. */
export function removeCommitment(own: Promises, id: CommitmentId): Promises {
  const commitments = own.commitments.filter((each) => each.id !== id);
  return commitments.length === own.commitments.length ? own : { ...own, commitments };
}
