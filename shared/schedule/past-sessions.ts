import type { Session } from "./session.ts";

/** Held and missed sessions, newest first. */
export function pastSessions<S extends Pick<Session, "state" | "number">>(
  sessions: readonly S[],
): readonly S[] {
  return sessions
    .filter(({ state }) => state === "closed" || state === "missed")
    .toSorted((a, b) => b.number - a.number);
}

/** The last session, when it was held. */
export function lastHeld(sessions: readonly Session[]): Session | undefined {
  const [last] = pastSessions(sessions);
  return last?.state === "closed" ? last : undefined;
}
