import type { Session } from "../schedule/session.ts";
import type { Commitment } from "./commitment.ts";

/** Number of the last session that has begun, 0 before the first. */
export function lastBegun(sessions: readonly Pick<Session, "number" | "state">[]): number {
  const begun = sessions.filter(({ state }) => state === "live" || state === "closed");
  return Math.max(0, ...begun.map(({ number }) => number));
}

/** What is asked about now that session `begun` has begun: whatever is older and not answered, the oldest first. */
export function comesBack<C extends Pick<Commitment, "session" | "outcome">>(
  commitments: readonly C[],
  begun: number,
): readonly C[] {
  return commitments
    .filter(({ session, outcome }) => outcome === undefined && session < begun)
    .toSorted((a, b) => a.session - b.session);
}
