import { type Instant, later } from "../time/instant.ts";
import { isOpen } from "./is-open.ts";
import type { Session } from "./session.ts";

export function sessionEnd({ startsAt, minutes }: Pick<Session, "startsAt" | "minutes">): Instant {
  return later(startsAt, { minutes });
}

/** The one session that comes or runs. A circle has one at a time. */
export function openSession(sessions: readonly Session[]): Session | undefined {
  return sessions.find(({ state }) => isOpen(state));
}
