import type { Session } from "./session.ts";

/**
 * Whether another move would be the second in a row: this session has been moved already, or the one before it was, so that
 * none has taken place at its planned time in between.
 */
export function movedLately(session: Session, others: readonly Session[]): boolean {
  const [before] = others
    .filter(({ state, startsAt }) => state !== "cancelled" && startsAt < session.startsAt)
    .toSorted((a, b) => (a.startsAt > b.startsAt ? -1 : 1));
  return hasMoved(session) || (before !== undefined && hasMoved(before));
}

function hasMoved({ moves = 0 }: Session): boolean {
  return moves > 0;
}
