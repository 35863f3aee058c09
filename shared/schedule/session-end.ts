import { type Instant, later } from "../time/instant.ts";
import { openSessions } from "./open-sessions.ts";
import type { Session } from "./session.ts";

export function sessionEnd({ startsAt, minutes }: Pick<Session, "startsAt" | "minutes">): Instant {
  return later(startsAt, { minutes });
}

/** The next session: the one that runs, or else the soonest that is planned. There may be others ahead. */
export function openSession(sessions: readonly Session[]): Session | undefined {
  return openSessions(sessions)[0];
}
