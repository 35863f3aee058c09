import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { alike, placesOf } from "../rotation/places-of.ts";
import { type Instant, later } from "../time/instant.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import { movedLately } from "./moved-lately.ts";
import { openSessions } from "./open-sessions.ts";
import { retimed } from "./retimed.ts";
import type { Session } from "./session.ts";
import { sessionEnd } from "./session-end.ts";
import type { TimeChosen } from "./time-chosen.ts";
import { earlierPosts } from "./told-anew.ts";

/** A time that someone would have a session at, and the time they saw it at. */
export interface MoveWish {
  readonly by: PersonId;
  readonly from: Instant;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly now: Instant;
  /** Why that time, and what it asks of people. */
  readonly chosen?: TimeChosen | undefined;
}

export type MoveRefusal =
  | "not-found"
  | "has-begun"
  | "being-booked"
  | "moved-meanwhile"
  | "in-the-past"
  | "time-taken";

/** `asked`: nothing has moved, the circle is asked first. */
export interface Moved extends Sitting {
  readonly outcome: "moved" | "asked";
}

/**
 * Gives one planned session another time, by any member; the habit and the other sessions stay, and so does their order.
 * Everyone is asked afresh whether they can come. The second move in a row asks the circle instead. Of two who move it at
 * once the first wins; the same move twice is one.
 */
export function moveSession(sitting: Sitting, wish: MoveWish): Result<Moved, MoveRefusal> {
  const { circle, session, others = [] } = sitting;
  const may = mayMove(sitting, wish.by);
  if (!may.ok) return may;
  const { moveAsked, startsAt, minutes } = session;
  if (startsAt === wish.startsAt && minutes === wish.minutes)
    return ok({ circle, session, outcome: "moved" });
  if (moveAsked && sameTime(moveAsked, wish)) return ok({ circle, session, outcome: "asked" });
  if (moveAsked || startsAt !== wish.from) return refuse("moved-meanwhile");
  const fits = fitsAt(sitting, wish);
  if (!fits.ok) return fits;
  if (!movedLately(session, others)) return ok({ ...movedTo(sitting, wish), outcome: "moved" });
  return ok({ circle, session: { ...session, moveAsked: asked(wish) }, outcome: "asked" });
}

function asked({ by, now, startsAt, minutes, chosen }: MoveWish): Session["moveAsked"] {
  const { because, instead } = chosen ?? {};
  return {
    ...{ by, at: now, startsAt, minutes },
    ...(because && { because }),
    ...(instead && { instead }),
  };
}

function sameTime(a: Pick<Session, "startsAt" | "minutes">, b: typeof a): boolean {
  return a.startsAt === b.startsAt && a.minutes === b.minutes;
}

/** Whether someone may change when it is: any member, of a session that stands in calendars and has not begun. */
export function mayMove(
  { circle, session }: Sitting,
  by: PersonId,
): Result<null, "not-found" | "has-begun" | "being-booked"> {
  const { state, booking } = session;
  if (!joinedMember(circle, by) || state === "cancelled") return refuse("not-found");
  if (state !== "planned") return refuse("has-begun");
  return booking.state === "booked" ? ok(null) : refuse("being-booked");
}

/** Whether it can be then: in time to come, and between the sessions before and after it. */
export function fitsAt(
  { session, others = [] }: Sitting,
  { startsAt, minutes, now }: Pick<MoveWish, "startsAt" | "minutes" | "now">,
): Result<null, "in-the-past" | "time-taken"> {
  if (startsAt <= now) return refuse("in-the-past");
  const { from, until } = between({ session, others });
  const early = from !== undefined && startsAt < from;
  const late = until !== undefined && later(startsAt, { minutes }) > until;
  return early || late ? refuse("time-taken") : ok(null);
}

/** From the end of the open session before it until the beginning of the one after it. */
export function between({ session, others = [] }: Pick<Sitting, "session" | "others">): {
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
} {
  const line = openSessions([session, ...others]);
  const place = line.indexOf(session);
  const [before, after] = [line[place - 1], line[place + 1]];
  return { from: before && sessionEnd(before), until: after?.startsAt };
}

/** The session at that time, with what it was before. Whoever leads and cannot then counts as away, and keeps their turn. */
export function movedTo(
  { circle, session, others = [] }: Sitting,
  { by, startsAt, minutes, now, chosen }: Omit<MoveWish, "from">,
): Sitting {
  const { chosen: _, moveAsked: _asked, usualMinutes: _usual, reminder, late, ...rest } = session;
  const usual = session.usualMinutes ?? session.minutes;
  const next: Session = {
    ...retimed(rest, { startsAt, minutes }),
    ...(minutes < usual && { usualMinutes: usual }),
    ...(chosen && { chosen }),
    away: leaderMisses(session, chosen),
    ...(session.said && { said: askedAfresh(session.said, session.away, now) }),
    present: [],
    moves: (session.moves ?? 0) + 1,
    ...earlierPosts(session, [reminder, late?.post]),
  };
  return withWhatItWas(
    { circle, session },
    appointFacilitator({ circle, session: next, others }),
    by,
    now,
  );
}

/** What they answered in their calendar before is no answer to the new time. */
function askedAfresh(said: NonNullable<Session["said"]>, away: Session["away"], now: Instant) {
  return said.map((word) => (away.includes(word.person) ? { ...word, at: now } : word));
}

/** A time that was offered as one at which somebody else leads. */
function leaderMisses({ facilitator }: Session, chosen: TimeChosen | undefined) {
  const { instead, asks } = chosen ?? {};
  const misses = facilitator !== undefined && asks?.without.includes(facilitator);
  return instead === "other-leads" && misses ? [facilitator] : [];
}

/** Remembers what it was, to be taken back. */
export function withWhatItWas(before: Sitting, after: Sitting, by: PersonId, at: Instant): Sitting {
  const { startsAt, minutes, usualMinutes, away, present, chosen, moves, moveAsked, reminder } =
    before.session;
  const [was, is] = [placesOf(before.circle.ledger), placesOf(after.circle.ledger)];
  const movedFrom = {
    ...{ by, at, startsAt, minutes, away, present },
    ...(usualMinutes !== undefined && { usualMinutes }),
    ...(chosen && { chosen }),
    ...(moves !== undefined && { moves }),
    ...(moveAsked && { moveAsked }),
    ...(reminder && { reminder }),
    ...(alike(was, is) ? {} : { line: { before: was, after: is } }),
  };
  const { post } = before.session.movedFrom?.moveAsked ?? {};
  const session = { ...after.session, ...earlierPosts(after.session, [post]), movedFrom };
  return { ...after, session };
}
