import type { Instant } from "../time/instant.ts";
import type { CalendarOwner, Session } from "./session.ts";

/**
 * A planned session at the same time in another calendar: what the former still holds of it is surplus. Without another
 * calendar, and where its time has come, it is in none, and anyone may book it anew.
 */
export function bookElsewhere(
  session: Session,
  calendar: CalendarOwner | undefined,
  at: Instant,
): Session {
  const { state, startsAt, booking } = session;
  if (state !== "planned" || booking.state === "failed") return session;
  const { event, joinUrl, chat, invited, says, lasts, starts, stands, ...attempt } = booking;
  const { owner, transaction, generation } = attempt;
  const left = { owner, transaction, ...(event !== undefined && { event }), since: at };
  const surplus = [...booking.surplus, left];
  if (!calendar || startsAt <= at) {
    return { ...session, booking: { ...attempt, state: "failed", surplus } };
  }
  const next = generation + 1;
  return {
    ...session,
    booking: {
      ...attempt,
      state: "asked",
      owner: calendar,
      generation: next,
      transaction: `${session.id}:${next}`,
      since: at,
      app: "waiting",
      surplus,
    },
  };
}
