import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Session } from "./session.ts";
import { sessionEnd } from "./session-end.ts";

/** Whether someone is a member now and had joined before the session ended: only they can have been there. */
export function couldBeThere(circle: Circle, session: Session, person: PersonId): boolean {
  const joinedAt = joinedMember(circle, person)?.joinedAt;
  return joinedAt !== undefined && joinedAt <= sessionEnd(session);
}
