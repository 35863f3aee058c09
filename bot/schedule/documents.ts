import { z } from "zod";
import type { Circle, CircleAddress } from "../../shared/circle/circle.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import { circleId, sessionId } from "../../shared/kernel/ids.ts";
import { eventBehind } from "../../shared/schedule/event-behind.ts";
import { mayLinger } from "../../shared/schedule/may-linger.ts";
import { type Session, session } from "../../shared/schedule/session.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Write } from "../ports/documents.ts";
import { jobWrite } from "../ports/job.ts";
import { kind } from "../ports/kind.ts";

export const sessionKind = kind("session", session);

export function sessionDocument(id: SessionId): string {
  return `open|session|${id}`;
}

/** In the home partition of a booked meeting's chat: which session the meeting is. The circle is of the same tenant. */
export const meetingKind = kind("meeting", z.object({ circle: circleId, session: sessionId }));
/** Id of the one meeting document in a chat's home partition. */
export const meetingDocument = "meeting";

/** A circle as it is once a change is committed. */
export interface Moment {
  readonly circle: Circle;
  /** The circle's version with this change. */
  readonly version: number;
  readonly now: Instant;
}

/** A piece of work about a session, to be committed with its cause. */
export function sessionJob(
  type: string,
  occasion: string,
  { id }: Session,
  { circle, now }: Moment,
  dueAt = now,
): Write {
  const { tenant, id: circleOf } = circle;
  return jobWrite(type, occasion, dueAt, { tenant, circle: circleOf, session: id });
}

/** Has the event in the service mailbox invite who has joined by then. A person's own follows at their visit. */
export function followMembersJobs(session: Session, moment: Moment): readonly Write[] {
  const { circle, version, now } = moment;
  const follows = session.booking.owner.kind === "service" && eventBehind(circle, session, now);
  return follows
    ? [sessionJob("schedule.follow-members", `${session.id}|${version}`, session, moment)]
    : [];
}

/** Has the posts that tell of a session say what is true by then. */
export function refreshCardJobs(
  session: Session,
  moment: Moment,
  dueAt = moment.now,
): readonly Write[] {
  const occasion = `${session.id}|${moment.version}`;
  return !isPosted(session)
    ? []
    : [sessionJob("schedule.refresh-card", occasion, session, moment, dueAt)];
}

function isPosted({ card, reminder, earlier, late, moveAsked, movedFrom }: Session): boolean {
  const asked = moveAsked?.post ?? movedFrom?.moveAsked?.post;
  return [card, reminder, earlier, late, asked].some((post) => post !== undefined);
}

export const bookAheadType = "schedule.book-ahead";

/** Has the next times of the circle's standing slot their sessions by then. `occasion` is what it follows from. */
export function bookAheadJob(
  { tenant, circle }: CircleAddress,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(bookAheadType, occasion, dueAt, { tenant, circle });
}

export const tellTurns = "rotation.tell";

/** Has whoever facilitates, or is asked to, told what they are to know by then. `occasion` is what it follows from. */
export function tellTurnsJob(
  { tenant, circle }: CircleAddress,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(tellTurns, occasion, dueAt, { tenant, circle });
}

/** The same when a session gets a time, another facilitator, or an end. */
export function tellTurnsJobs(
  before: Session | undefined,
  session: Session,
  { circle, version, now }: Moment,
): readonly Write[] {
  const news = ({ startsAt, state, facilitator, booking }: Session) =>
    JSON.stringify([startsAt, state, facilitator, booking.state]);
  const address = { tenant: circle.tenant, circle: circle.id };
  const known = session.booking.state === "booked" && (!before || news(before) !== news(session));
  return known ? [tellTurnsJob(address, `${session.id}|${version}`, now)] : [];
}

/**
 * What of a session its posts and members' own views tell: as long as it is the same, posts stay unedited. That someone
 * was there is told to them alone, in the answer to their tap and whenever their client asks anew.
 */
export function told(session: Session) {
  const { startsAt, minutes, state, booking, facilitator, away, place, watches } = session;
  const { joinUrl, app } = booking;
  const meeting = { booking: booking.state, joinUrl, byHand: app === "refused" };
  const where = { place, watches, lingers: mayLinger(session) };
  const moved = {
    move: session.moveAsked?.at,
    behind: booking.owner.kind === "person" && booking.starts,
  };
  const asks = { ...moved, there: session.late && session.present.length };
  return { startsAt, minutes, state, facilitator, away, ...where, ...meeting, ...asks };
}
