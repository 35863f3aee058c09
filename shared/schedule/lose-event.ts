import type { Instant } from "../time/instant.ts";
import type { Session } from "./session.ts";

/**
 * Somebody took the event of a planned session out of the calendar. The session stays, in no calendar, until the circle has
 * said what becomes of it: booked again, at another time, or let go. One that runs goes on.
 */
export function loseEvent(session: Session, at: Instant): Session {
  const { state, booking } = session;
  if (state !== "planned" || booking.state !== "booked") return session;
  const { event: _event, joinUrl: _link, chat: _chat, invited: _invited, ...rest } = booking;
  const { lasts: _lasts, stands: _stands, ...attempt } = rest;
  return {
    ...session,
    booking: { ...attempt, state: "failed" },
    gone: { since: at, generation: booking.generation },
  };
}

/** Whether the circle is still asked what becomes of a session that is gone from the calendar. */
export function isAskedAbout({ state, booking, gone }: Session): boolean {
  return (
    state === "planned" && booking.state === "failed" && gone?.generation === booking.generation
  );
}
