import type { Session } from "./session.ts";

/** A session as it is known where nobody keeps who was there: when it was, and who put it into the calendars. */
export function withoutPeople(session: Session): Session {
  const {
    facilitator,
    swappedWith,
    credited,
    reset,
    chosen,
    shape,
    said,
    watches,
    movedFrom,
    moveAsked,
    ...rest
  } = session;
  const { invited, ...booking } = session.booking;
  return { ...rest, booking, away: [], present: [] };
}
