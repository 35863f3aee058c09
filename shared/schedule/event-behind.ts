import type { Circle } from "../circle/circle.ts";
import type { Instant } from "../time/instant.ts";
import { hasEvent, invitesOthers } from "./invites-others.ts";
import type { Session } from "./session.ts";

/** Whether a booked session's event says something else than the circle: whom it invites, or how long it lasts. */
export function eventBehind(circle: Circle, session: Session, at: Instant): boolean {
  return invitesOthers(circle, session, at) || lastsOtherwise(session, at);
}

function lastsOtherwise(session: Session, at: Instant): boolean {
  const { minutes, booking } = session;
  return hasEvent(session, at) && booking.lasts !== undefined && booking.lasts !== minutes;
}
