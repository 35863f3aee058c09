import type { Circle } from "../circle/circle.ts";
import { activeMembers } from "../circle/on-break.ts";
import type { Instant } from "../time/instant.ts";
import { isOpen } from "./is-open.ts";
import type { Session } from "./session.ts";
import { sessionEnd } from "./session-end.ts";

/** Whether a booked session that is not over has an event that invites others than those who have joined and take no break. */
export function invitesOthers(circle: Circle, session: Session, at: Instant): boolean {
  if (!hasEvent(session, at)) return false;
  const { invited = [] } = session.booking;
  const coming = activeMembers(circle, session.startsAt);
  return coming.length !== invited.length || coming.some(({ person }) => !invited.includes(person));
}

/** Whether there is an event of it that people still come by. */
export function hasEvent(session: Session, at: Instant): boolean {
  const { state, booking } = session;
  return isOpen(state) && booking.state === "booked" && at < sessionEnd(session);
}
