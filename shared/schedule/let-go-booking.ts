import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import type { Session } from "./session.ts";

/**
 * A planned session in the calendar of someone who has left the circle is in no calendar of the circle's: what stands
 * there is surplus, and anyone may book anew. A session that runs goes on where it is.
 */
export function letGoBooking({ circle, session }: Sitting, gone: PersonId, at: Instant): Session {
  const { state, booking } = session;
  const { owner, transaction, event } = booking;
  const theirs = owner.kind === "person" && owner.person === gone;
  if (!theirs || joinedMember(circle, gone)) return session;
  if (state !== "planned" || booking.state === "failed") return session;
  const left = { owner, transaction, event, since: at };
  const { event: _event, joinUrl: _link, chat: _chat, invited: _invited, ...attempt } = booking;
  const surplus = [...booking.surplus, left];
  return { ...session, booking: { ...attempt, state: "failed", surplus } };
}
