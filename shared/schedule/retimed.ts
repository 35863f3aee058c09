import type { Session } from "./session.ts";

/**
 * A session at another time, or of another length. An event that is in calendars still says what it said; that is remembered
 * until it has followed.
 */
export function retimed(session: Session, time: Pick<Session, "startsAt" | "minutes">): Session {
  const { booking, startsAt, minutes } = session;
  const { event, starts = startsAt, lasts = minutes } = booking;
  const known = event === undefined ? booking : { ...booking, starts, lasts };
  return { ...session, startsAt: time.startsAt, minutes: time.minutes, booking: known };
}
