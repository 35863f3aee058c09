import { openSessions } from "./open-sessions.ts";
import type { Session } from "./session.ts";
import { sessionEnd } from "./session-end.ts";

/** Whether another session that has not ended lies at a time, or at a part of it. */
export function overlaps(
  sessions: readonly Session[],
  time: Pick<Session, "startsAt" | "minutes">,
): boolean {
  return openSessions(sessions).some(
    (each) => each.startsAt < sessionEnd(time) && time.startsAt < sessionEnd(each),
  );
}
