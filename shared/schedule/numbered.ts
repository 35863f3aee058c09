import { openSessions } from "./open-sessions.ts";
import { pastSessions } from "./past-sessions.ts";
import type { Session } from "./session.ts";

/**
 * The sessions with the numbers they have by now: those to come follow the last one, in the order of their times. One that
 * is called off or moved gives its number on.
 */
export function numbered(sessions: readonly Session[]): readonly Session[] {
  const open = openSessions(sessions);
  const last = pastSessions(sessions)[0]?.number ?? 0;
  return sessions.map((session) => {
    const place = open.indexOf(session);
    const number = last + 1 + place;
    return place < 0 || session.number === number ? session : { ...session, number };
  });
}
