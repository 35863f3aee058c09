import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { bookElsewhere } from "./book-elsewhere.ts";
import type { CalendarOwner, Session } from "./session.ts";

/**
 * A planned session in the calendar of someone who has left the circle is in no calendar of the circle's: it is booked in
 * `another`, or anyone may book it anew, and what stood there is surplus. A session that runs goes on where it is.
 */
export function letGoBooking(
  { circle, session }: Sitting,
  gone: PersonId,
  at: Instant,
  another?: CalendarOwner,
): Session {
  const { owner } = session.booking;
  const theirs = owner.kind === "person" && owner.person === gone;
  if (!theirs || joinedMember(circle, gone)) return session;
  return bookElsewhere(session, another, at);
}
