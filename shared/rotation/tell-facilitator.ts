import type { Session } from "../schedule/session.ts";
import { type Instant, later } from "../time/instant.ts";

/** When whoever facilitates hears that it is their turn: five days before. */
export function turnDue({ startsAt }: Pick<Session, "startsAt">): Instant {
  return later(startsAt, { days: -5 });
}

/** When they get something to prepare with: two days before. */
export function preparationDue({ startsAt }: Pick<Session, "startsAt">): Instant {
  return later(startsAt, { days: -2 });
}

/** What whoever facilitates is to know by now of a session that comes; after two days before, one message says both. */
export function toldByNow(session: Session, now: Instant): "turn" | "prepare" | undefined {
  const { state, booking, startsAt } = session;
  if (state !== "planned" || booking.state !== "booked" || startsAt <= now) return undefined;
  if (preparationDue(session) <= now) return "prepare";
  return turnDue(session) <= now ? "turn" : undefined;
}

/** When there will be more to tell of it. */
export function toldNext(session: Session, now: Instant): Instant | undefined {
  if (session.state !== "planned") return undefined;
  return [turnDue(session), preparationDue(session)].find((due) => due > now);
}
