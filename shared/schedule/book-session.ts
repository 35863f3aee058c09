import { charterSettled, charterWaitsFor } from "../circle/charter-waits-for.ts";
import type { Circle } from "../circle/circle.ts";
import { circleZone } from "../circle/circle-zone.ts";
import { withoutPause } from "../circle/pause-circle.ts";
import type { PersonId, SessionId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import type { SeasonOf } from "./in-turns.ts";
import { mayBook } from "./may-book.ts";
import { occurrenceNear } from "./occurrence-near.ts";
import { openSessions } from "./open-sessions.ts";
import { overlaps } from "./overlaps.ts";
import { notPassedOver } from "./passed-over.ts";
import { pastSessions } from "./past-sessions.ts";
import { isOn } from "./plan-ahead.ts";
import type { Booking, CalendarOwner, Session } from "./session.ts";
import { openSession } from "./session-end.ts";
import { slotFrom } from "./slot-from.ts";
import { takeOverFrom } from "./take-over-from.ts";
import type { TimeChosen } from "./time-chosen.ts";
import { toldAnew } from "./told-anew.ts";

/** A wish to meet at a time, and whose calendar is to hold it. */
export interface BookingWish {
  readonly by: PersonId;
  readonly owner: CalendarOwner;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly now: Instant;
  /** Why that time, and what it asks of people. */
  readonly chosen?: TimeChosen | undefined;
  /** The day of the circle's standing slot that it is for, where that has no session yet. */
  readonly occurrence?: CalendarDate | undefined;
  /** It is to be the circle's standing slot; for whom, where that may make it two times in turns. */
  readonly regular?: { readonly season?: SeasonOf | undefined } | undefined;
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

export type BookRefusal =
  | "not-found"
  | "too-few-joined"
  | "charter-open"
  | "already-planned"
  | "being-booked"
  | "in-the-past";

/**
 * Plans the next session, where none is planned, or one for a day of the standing slot that has none. A tap that is repeated
 * is the same booking. An attempt keeps others waiting for ten minutes; when it has not reached the calendars by then, anyone may try again under a new generation.
 */
export function bookSession(
  circle: Circle,
  sessions: readonly Session[],
  wish: BookingWish,
): Result<Booked, BookRefusal> {
  const may = mayBook(circle, wish);
  if (!may.ok) return may;
  if (wish.occurrence && !(circle.slot && isOn(circle.slot, wish.occurrence)))
    return refuse("not-found");
  const open = wish.occurrence ? openOn(sessions, wish.occurrence) : openSession(sessions);
  if (open && isRepeat(open, wish)) return ok({ circle, session: open, attempt: "repeated" });
  const others = sessions.filter((each) => each !== open);
  if (overlaps(others, wish)) return refuse("already-planned");
  if (!open) return firstAttempt(circle, sessions, wish);
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
  const settled = withoutPause(inHabit(charterSettled(circle, sessions), wish));
  const occurrence = wish.occurrence ?? dayOf(settled, sessions, wish);
  const session = newSession(sessions, { ...wish, occurrence });
  const free = occurrence ? notPassedOver(settled, occurrence) : settled;
  return ok(attempted(free, session, sessions));
}

function openOn(sessions: readonly Session[], day: CalendarDate): Session | undefined {
  return openSessions(sessions).find(({ occurrence }) => occurrence === day);
}

/** The first time that is chosen to be regular is the circle's standing slot. */
function inHabit(circle: Circle, { regular, startsAt }: BookingWish): Circle {
  if (!regular || circle.slot) return circle;
  const { season } = regular;
  const slot = slotFrom({ rhythm: circle.rhythm, startsAt, zone: circleZone(circle), season });
  return slot ? { ...circle, slot } : circle;
}

/** The day of the slot that it takes the place of. */
function dayOf({ slot }: Circle, sessions: readonly Session[], { startsAt }: BookingWish) {
  return (
    slot &&
    occurrenceNear(slot, startsAt, (day) =>
      sessions.some(({ state, occurrence }) => state !== "cancelled" && occurrence === day),
    )
  );
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

export function isStuck(open: Session, now: Instant): boolean {
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

/** A session that is asked for, and led by nobody yet. */
export function newSession(sessions: readonly Session[], wish: BookingWish): Session {
  return {
    id: wish.id,
    number: 1 + (pastSessions(sessions)[0]?.number ?? 0),
    startsAt: wish.startsAt,
    ...(wish.occurrence && { occurrence: wish.occurrence }),
    minutes: wish.minutes,
    ...(wish.chosen && { chosen: wish.chosen }),
    state: "planned",
    booking: newAttempt(wish, wish.id, 1, []),
    away: [],
    present: [],
  };
}

/** The same session under a new generation, perhaps at another time and in another calendar. */
export function again(open: Session, wish: BookingWish): Session {
  const same = open.startsAt === wish.startsAt;
  const { booking, usualMinutes: _usual, chosen: before, ...again } = same ? open : toldAnew(open);
  const chosen = wish.chosen ?? (same ? before : undefined);
  const { owner, transaction, generation } = booking;
  const left = booking.state === "asked" ? [{ owner, transaction, since: wish.now }] : [];
  return {
    ...again,
    startsAt: wish.startsAt,
    minutes: wish.minutes,
    ...(chosen && { chosen }),
    booking: newAttempt(wish, open.id, generation + 1, [...booking.surplus, ...left]),
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
