import { charterSettled, charterWaitsFor } from "../circle/charter-waits-for.ts";
import { type Circle, circleSize } from "../circle/circle.ts";
import { joinedMember, joinedMembers } from "../circle/may.ts";
import type { PersonId, SessionId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import { pastSessions } from "./past-sessions.ts";
import type { Booking, CalendarOwner, Session } from "./session.ts";
import { openSession } from "./session-end.ts";
import { takeOverFrom } from "./take-over-from.ts";
import type { TimeChosen } from "./time-chosen.ts";

/** A wish to meet at a time, and whose calendar is to hold it. */
export interface BookingWish {
  readonly by: PersonId;
  readonly owner: CalendarOwner;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly now: Instant;
  /** Why that time, and what it asks of people. */
  readonly chosen?: TimeChosen | undefined;
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
  | "charter-open"
  | "already-planned"
  | "being-booked"
  | "in-the-past";

/**
 * Plans the next session. There is one at a time. A tap that is repeated is the same booking. An attempt keeps others
 * waiting for ten minutes; when it has not reached the calendars by then, anyone may try again under a new generation.
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
  if (!open) return firstAttempt(circle, sessions, wish);
  if (isRepeat(open, wish)) return ok({ circle, session: open, attempt: "repeated" });
  const kept = whatStands(open, wish);
  if (kept !== undefined) return refuse(kept);
  return ok(attempted(circle, again(open, wish), sessions));
}

/** Those who were at the first session have agreed on their terms before there is a second. */
function firstAttempt(
  circle: Circle,
  sessions: readonly Session[],
  wish: BookingWish,
): Result<Booked, "charter-open"> {
  if (charterWaitsFor(circle, sessions).length > 0) return refuse("charter-open");
  const settled = charterSettled(circle, sessions);
  return ok(attempted(settled, newSession(sessions, wish), sessions));
}

function attempted(circle: Circle, session: Session, sessions: readonly Session[]): Booked {
  const others = sessions.filter(({ id }) => id !== session.id);
  return { ...appointFacilitator({ circle, session, others }), attempt: "new" };
}

function isRepeat(open: Session, wish: BookingWish): boolean {
  const { state, startsAt, minutes, booking } = open;
  if (state !== "planned" || startsAt !== wish.startsAt || minutes !== wish.minutes) return false;
  if (booking.state === "booked") return true;
  if (booking.state !== "asked" || !sameOwner(booking.owner, wish.owner)) return false;
  // In their own calendar a tap asks again by itself; the service mailbox is asked by a job, which may have given up.
  return booking.owner.kind === "person" || !isStuck(open, wish.now);
}

function isStuck(open: Session, now: Instant): boolean {
  const from = takeOverFrom(open);
  return from !== undefined && from <= now;
}

function whatStands(
  open: Session,
  wish: BookingWish,
): "already-planned" | "being-booked" | undefined {
  const { booking } = open;
  if (open.state === "live" || booking.state === "booked") return "already-planned";
  if (booking.state === "failed" || isStuck(open, wish.now)) return undefined;
  if (booking.owner.kind === "service") return "already-planned";
  return sameOwner(booking.owner, wish.owner) ? undefined : "being-booked";
}

function newSession(sessions: readonly Session[], wish: BookingWish): Session {
  return {
    id: wish.id,
    number: 1 + (pastSessions(sessions)[0]?.number ?? 0),
    startsAt: wish.startsAt,
    minutes: wish.minutes,
    ...(wish.chosen && { chosen: wish.chosen }),
    state: "planned",
    booking: newAttempt(wish, wish.id, 1, []),
    away: [],
    present: [],
  };
}

/** The same session under a new generation, perhaps at another time and in another calendar. */
function again(open: Session, wish: BookingWish): Session {
  const { booking, usualMinutes: _usual, chosen: _before, ...again } = open;
  const chosen = wish.chosen ?? (open.startsAt === wish.startsAt ? open.chosen : undefined);
  const { owner, transaction, generation } = booking;
  const left = booking.state === "asked" ? [{ owner, transaction, since: wish.now }] : [];
  return {
    ...again,
    startsAt: wish.startsAt,
    minutes: wish.minutes,
    ...(chosen && { chosen }),
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
