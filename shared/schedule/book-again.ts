import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { isAskedAbout } from "./lose-event.ts";
import type { CalendarOwner, Session } from "./session.ts";

/**
 * Has a session that is gone from the calendar put there again, at its time and under a new generation, by any member. Where
 * that is decided already nothing changes.
 */
export function bookAgain(
  { circle, session }: Sitting,
  by: PersonId,
  owner: CalendarOwner,
  at: Instant,
): Result<Session, "not-found" | "in-the-past"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (!isAskedAbout(session)) return ok(session);
  if (session.startsAt <= at) return refuse("in-the-past");
  const generation = session.booking.generation + 1;
  const { surplus } = session.booking;
  const transaction = `${session.id}:${generation}`;
  const attempt = { state: "asked" as const, by, owner, generation, transaction, since: at };
  return ok({ ...session, booking: { ...attempt, app: "waiting", surplus } });
}
