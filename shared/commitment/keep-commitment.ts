import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Commitment } from "./commitment.ts";
import type { Promises } from "./promises.ts";

/** So many wait for an answer at a time; one more would be a list of duties. */
export const mostOpen = 6;
/** So many are remembered; beyond that the oldest answered ones go. */
export const mostKept = 100;

/**
 * One more thing promised, or one brought back. One is enough between two sessions. Sent again, it is there once.
 */
export function keepCommitment(
  own: Promises,
  made: Commitment,
): Result<Promises, "one-is-enough" | "too-many"> {
  const { commitments } = own;
  if (commitments.some(({ id }) => id === made.id)) return ok(own);
  const open = commitments.filter(({ outcome }) => outcome === undefined);
  if (made.outcome === undefined) {
    if (open.some(({ session }) => session === made.session)) return refuse("one-is-enough");
    if (open.length >= mostOpen) return refuse("too-many");
  }
  return ok({ ...own, commitments: remembered(inOrder([...commitments, made])) });
}

function inOrder(all: readonly Commitment[]): readonly Commitment[] {
  return all.toSorted((a, b) => a.session - b.session || (a.madeAt < b.madeAt ? -1 : 1));
}

function remembered(all: readonly Commitment[]): readonly Commitment[] {
  const oldest = all.findIndex(({ outcome }) => outcome !== undefined);
  return all.length <= mostKept || oldest < 0 ? all : all.toSpliced(oldest, 1);
}
