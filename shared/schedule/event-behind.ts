import type { Circle } from "../circle/circle.ts";
import type { Instant } from "../time/instant.ts";
import { saysOtherwise } from "./event-says.ts";
import { hasEvent, invitesOthers } from "./invites-others.ts";
import type { Session } from "./session.ts";

/** Whether a booked session's event says something else than the circle: whom it invites, when it is, who leads or where. */
export function eventBehind(circle: Circle, session: Session, at: Instant): boolean {
  const otherText = hasEvent(session, at) && saysOtherwise(circle, session);
  return invitesOthers(circle, session, at) || isElsewhen(session, at) || otherText;
}

/** Whether its event is known to begin at another time, or to last otherwise. */
function isElsewhen(session: Session, at: Instant): boolean {
  const { startsAt, minutes, booking } = session;
  const { starts = startsAt, lasts = minutes } = booking;
  return hasEvent(session, at) && (starts !== startsAt || lasts !== minutes);
}
