import { type Circle, circleSize } from "../circle/circle.ts";
import { joinedMember, joinedMembers } from "../circle/may.ts";
import type { PersonId, SessionId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import type { Booking, CalendarOwner, Session } from "./session.ts";
import { openSession } from "./session-end.ts";
import { takeOverFrom } from "./take-over-from.ts";

/** A wish to meet at a time, and whose calendar is to hold it. */
export interface BookingWish {
  readonly by: PersonId;
  readonly owner: CalendarOwner;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly now: Instant;
  /** The session's id, if it comes to a new one. */
  readonly id: SessionId;
}

/**
 * `attempt` is new: to be committed before the calendar is asked; or repeated: a second tap for the same time, which
 * asks the calendar under the same transaction or finds everything done.
 */
export interface Booked extends Sitting {
  readonly attempt: "new" | "repeated";
}

type BookRefusal =
  | "not-found"
  | "too-few-joined"
  | "already-planned"
  | "being-booked"
  | "in-the-past";

/**
 * Plans the next session. There is one at a time. A tap that is repeated is the same booking. Someone's attempt in
 * their own calendar keeps others waiting for ten minutes; then another may take it over under a new generation.
 */
export function bookSession(
  circle: Circle,
  sessions: readonly Session[],
  wish: BookingWish,
): Result<Booked, BookRefusal> {
  if (!joinedMember(circle, wish.by)) return refuse("not-found");
  if (wish.startsAt <= wish.now) return refuse("in-the-past");
  if (joinedMembers(circle).length < circleSize.least) return refuse("too-few-joined");
  const open = openSession(sessions);
  if (!open) return ok(attempted(circle, newSession(sessions, wish), "new"));
  if (isRepeat(open, wish)) return ok({ circle, session: open, attempt: "repeated" });
  const kept = whatStands(open, wish);
  if (kept !== undefined) return refuse(kept);
  return ok(attempted(circle, again(open, wish), "new"));
}

function attempted(circle: Circle, session: Session, attempt: "new"): Booked {
  return { ...appointFacilitator({ circle, session }), attempt };
}

function isRepeat({ state, startsAt, minutes, booking }: Session, wish: BookingWish): boolean {
  if (state !== "planned" || startsAt !== wish.startsAt || minutes !== wish.minutes) return false;
  if (booking.state === "booked") return true;
  return booking.state === "asked" && sameOwner(booking.owner, wish.owner);
}

function whatStands(
  open: Session,
  wish: BookingWish,
): "already-planned" | "being-booked" | undefined {
  const { booking } = open;
  if (open.state === "live" || booking.state === "booked") return "already-planned";
  if (booking.state === "failed") return undefined;
  if (booking.owner.kind === "service") return "already-planned";
  if (sameOwner(booking.owner, wish.owner)) return undefined;
  const from = takeOverFrom(open);
  return from !== undefined && from <= wish.now ? undefined : "being-booked";
}

function newSession(sessions: readonly Session[], wish: BookingWish): Session {
  return {
    id: wish.id,
    number: 1 + sessions.filter(({ state }) => state === "closed" || state === "missed").length,
    startsAt: wish.startsAt,
    minutes: wish.minutes,
    state: "planned",
    booking: newAttempt(wish, wish.id, 1, []),
    away: [],
    present: [],
  };
}

/** The same session under a new generation, perhaps at another time and in another calendar. */
function again(open: Session, wish: BookingWish): Session {
  const { booking } = open;
  const { owner, transaction, generation } = booking;
  const left = booking.state === "asked" ? [{ owner, transaction }] : [];
  return {
    ...open,
    startsAt: wish.startsAt,
    minutes: wish.minutes,
    booking: newAttempt(wish, open.id, generation + 1, [...booking.surplus, ...left]),
    away: open.startsAt === wish.startsAt ? open.away : [],
  };
}

function newAttempt(
  wish: BookingWish,
  id: SessionId,
  generation: number,
  surplus: Booking["surplus"],
): Booking {
  return {
    state: "asked",
    by: wish.by,
    owner: wish.owner,
    generation,
    transaction: `${id}:${generation}`,
    since: wish.now,
    app: "waiting",
    surplus,
  };
}

export function sameOwner(a: CalendarOwner, b: CalendarOwner): boolean {
  if (a.kind === "service" || b.kind === "service") return a.kind === b.kind;
  return a.person === b.person;
}
