import { z } from "zod";
import type { SessionId } from "../../shared/kernel/ids.ts";
import { circleId, sessionId } from "../../shared/kernel/ids.ts";
import { session } from "../../shared/schedule/session.ts";
import { kind } from "../ports/kind.ts";

export const sessionKind = kind("session", session);

export function sessionDocument(id: SessionId): string {
  return `session|${id}`;
}

/** In the home partition of a booked meeting's chat: which session the meeting is. The circle is of the same tenant. */
export const meetingKind = kind("meeting", z.object({ circle: circleId, session: sessionId }));
/** Id of the one meeting document in a chat's home partition. */
export const meetingDocument = "meeting";
