import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { Instant } from "../time/instant.ts";
import { isStuck } from "./book-session.ts";
import { isAskedAbout } from "./lose-event.ts";
import { nextDates } from "./next-dates.ts";
import type { Session } from "./session.ts";
import type { Occurrence } from "./standing-slot.ts";

/**
 * Days of the standing slot that are in nobody's calendar until somebody puts them there, soonest first. Where an invitation
 * is gone from a calendar, or that is the circle's no more, the circle is asked about it by itself. None while it pauses.
 */
export function waitsForCalendar(
  circle: Circle,
  sessions: readonly Session[],
  now: Instant,
): readonly Occurrence[] {
  if (circle.pause || circle.ended) return [];
  return nextDates(circle, sessions, now).flatMap((date) => {
    if (date.state === "waits") return [{ occurrence: date.occurrence, startsAt: date.startsAt }];
    if (date.state !== "session") return [];
    const { occurrence, startsAt } = date.session;
    return occurrence && isToBook(circle, date.session, now) ? [{ occurrence, startsAt }] : [];
  });
}

function isToBook(circle: Circle, session: Session, now: Instant): boolean {
  const { state, owner } = session.booking;
  if (session.startsAt <= now || isAskedAbout(session)) return false;
  if (owner.kind === "service" || !joinedMember(circle, owner.person)) return false;
  return state === "failed" || isStuck(session, now);
}
