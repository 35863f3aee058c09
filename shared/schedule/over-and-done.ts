import type { SessionId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import { markableUntil } from "./attend.ts";
import { isOpen } from "./is-open.ts";
import { pastSessions } from "./past-sessions.ts";
import type { Session } from "./session.ts";

/**
 * The sessions that no rule asks about any more: whoever was there can say so no longer, their pulse is `counted`, and
 * they have left nothing in a calendar. What was posted about them has been kept true by then. The last session and the
 * last one held stay: the next follows from them.
 */
export function overAndDone(
  sessions: readonly Session[],
  counted: readonly SessionId[],
  at: Instant,
): readonly Session[] {
  const past = pastSessions(sessions);
  const lasting = [past[0], past.find(({ state }) => state === "closed")];
  return sessions.filter(
    (session) =>
      !isOpen(session.state) &&
      !lasting.includes(session) &&
      at > markableUntil(session) &&
      session.booking.surplus.length === 0 &&
      (session.state !== "closed" || counted.includes(session.id)),
  );
}
