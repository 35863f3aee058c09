import { isOpen } from "./is-open.ts";
import type { Session } from "./session.ts";

/** The sessions that have not ended: the one that runs, then those to come, soonest first. */
export function openSessions<S extends Pick<Session, "state" | "startsAt" | "number">>(
  sessions: readonly S[],
): readonly S[] {
  return sessions
    .filter(({ state }) => isOpen(state))
    .toSorted(
      (a, b) =>
        Number(b.state === "live") - Number(a.state === "live") ||
        (a.startsAt === b.startsAt ? a.number - b.number : a.startsAt < b.startsAt ? -1 : 1),
    );
}

/** Those planned after the next one. */
export function sessionsAhead<S extends Pick<Session, "state" | "startsAt" | "number">>(
  sessions: readonly S[],
): readonly S[] {
  return openSessions(sessions).slice(1);
}
