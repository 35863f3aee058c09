import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import type { Session } from "./session.ts";

/**
 * Calls a planned session off. What it left in a calendar is surplus now. The line of facilitators stays as it is:
 * nobody loses a turn. Calling it off twice is calling it off.
 */
export function cancelSession(
  { circle, session }: Sitting,
  by: PersonId,
  at: Instant,
): Result<Session, "not-found"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (session.state === "cancelled") return ok(session);
  if (session.state !== "planned") return refuse("not-found");
  const { booking } = session;
  const { owner, transaction, event } = booking;
  const left = booking.state === "failed" ? [] : [{ owner, transaction, event, since: at }];
  return ok({
    ...session,
    state: "cancelled",
    booking: { ...booking, surplus: [...booking.surplus, ...left] },
  });
}
