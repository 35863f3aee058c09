import { agendaOf } from "../../../shared/agenda/agenda-in-mode.ts";
import type { Ask } from "../../../shared/agenda/ask.ts";
import { asksHeard } from "../../../shared/agenda/asks-heard.ts";
import { asksInLine } from "../../../shared/agenda/asks-in-line.ts";
import { reachedWhile } from "../../../shared/agenda/reached-while.ts";
import type { Running } from "../../../shared/agenda/running.ts";
import { type Circle, circleAddress } from "../../../shared/circle/circle.ts";
import { withoutGuestsAfter } from "../../../shared/circle/invite-guest.ts";
import { sessionId } from "../../../shared/kernel/ids.ts";
import { inOrder } from "../../../shared/kernel/listed.ts";
import { pulseDays } from "../../../shared/reflection/pulse.ts";
import { announce } from "../../../shared/rotation/announce.ts";
import { isOpen } from "../../../shared/schedule/is-open.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { sessionEnd } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { ownProtocols } from "../../agenda/protocol/documents.ts";
import { reachedAway } from "../../agenda/reached/documents.ts";
import { runningWrites } from "../../agenda/running/documents.ts";
import { charterUnagreed } from "../../circle/charter/documents.ts";
import { type Change, type Inside, rewrites } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import { putPastAwayJob } from "../../circle/past/documents.ts";
import type { Write } from "../../ports/documents.ts";
import {
  followMembersJobs,
  type Moment,
  refreshCardJobs,
  sessionDocument,
  sessionJob,
  sessionKind,
  tellTurnsJobs,
  told,
} from "../documents.ts";

/** Every job about a session says which. */
export const sessionPayload = circleAddress.extend({ session: sessionId });
export type SessionPayload = (typeof sessionPayload)["_output"];

/** What a rule made of a session, and perhaps of its circle and the asks reached. */
interface After {
  readonly circle?: Circle;
  readonly session: Session;
  readonly reached?: readonly Ask[];
  /** Its agenda, where that begins. */
  readonly running?: Running;
}

/** When a reminder is due: a day before. */
export function reminderDue({ startsAt }: Session): Instant {
  return later(startsAt, { days: -1 });
}

/** When a session closes that nobody closed: a quarter of an hour after its planned end. */
export function autoCloseDue(session: Session): Instant {
  return later(sessionEnd(session), { minutes: 15 });
}

/**
 * What follows from a changed session, in one commit: the asks it reached, the facilitator of the session after it, and
 * the work to be done outside, each piece under its own occasion. A session that is the same changes nothing.
 */
export function sessionChange(
  inside: Inside,
  { circle = inside.circle.value, session, reached = [], running }: After,
  now: Instant,
): Omit<Change<unknown>, "value"> {
  const stored = inside.sessions.find(({ value }) => value.id === session.id);
  const runs = runningWrites(inside.running, session, running);
  const asSaid = stored && same(stored.value, session) && same(inside.circle.value, circle);
  if (asSaid) return { writes: runs };
  const write = stored
    ? sessionKind.replace(stored, session)
    : sessionKind.create(sessionDocument(session.id), session);
  const heard =
    reachedWhile(inside.running?.value, session, asksOf(inside)) ??
    inOwnProtocols(inside, session, reached);
  const after = withoutGuestsAfter(afterAsks(circle, stored?.value, session, heard), session);
  const moment = { circle: after, version: inside.circle.value.version + 1, now };
  const retold =
    !same(stored && told(stored.value), told(session)) ||
    !same(inside.circle.value.members, circle.members);
  return {
    circle: after,
    writes: [
      write,
      ...otherLed(inside, session, moment),
      ...runs,
      ...reachedAway(inside, heard, session),
      ...followingJobs(stored?.value, session, moment),
      ...(retold ? refreshCardJobs(session, moment) : []),
    ],
  };
}

/** A session that turns out late to have been held moves the line on: whoever leads the planned one may change. */
function otherLed(inside: Inside, session: Session, moment: Moment): readonly Write[] {
  const others = inside.sessions.filter(({ value }) => value.id !== session.id);
  const announced = announce(
    moment.circle,
    others.map(({ value }) => value),
  );
  const led = announced.session;
  return led ? [...rewrites(sessionKind, others, [led]), ...refreshCardJobs(led, moment)] : [];
}

/** A session that nobody moved on has reached what was planned; its plan follows the circle's own protocols too. */
function inOwnProtocols(inside: Inside, session: Session, reached: readonly Ask[]) {
  const own = ownProtocols(inside);
  if (reached.length === 0 || own.length === 0) return reached;
  const { segments } = agendaOf(inside.circle.value, session, asksOf(inside), own);
  return segments.flatMap((each) =>
    each.kind === "ask" ? [{ ...each.ask, reachedIn: session.id }] : [],
  );
}

/** Whose asks a held session had time for is remembered: others' come before their next. */
function afterAsks(
  circle: Circle,
  before: Session | undefined,
  { state, startsAt }: Session,
  heard: readonly Ask[],
): Circle {
  if (state !== "closed" || before?.state === "closed") return circle;
  const askers = heard.map(({ by }) => by);
  return { ...circle, ledger: asksHeard(circle.ledger, askers, startsAt) };
}

function followingJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  return [
    ...bookingJobs(before, session, moment),
    ...closingJobs(before, session, moment),
    ...endingJobs(before, session, moment),
    ...followMembersJobs(session, moment),
    ...tellTurnsJobs(before, session, moment),
  ];
}

function bookingJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  const { state, transaction, owner, surplus } = session.booking;
  const attempted = before?.booking.transaction !== transaction;
  const asked = state === "asked" && attempted && owner.kind === "service";
  const booked = state === "booked" && before?.booking.state !== "booked";
  const relaid = state === "booked" && before !== undefined && before.minutes !== session.minutes;
  const left = surplus.some((each) => each.owner.kind === "service");
  const more = surplus.length > (before?.booking.surplus.length ?? 0);
  return [
    ...(asked ? [sessionJob("schedule.book", attempt(session), session, moment)] : []),
    ...(booked ? bookedJobs(session, moment) : []),
    ...(relaid ? [closingLater(session, moment)] : []),
    ...(left && more
      ? [sessionJob("schedule.remove-surplus", `${session.id}|${moment.version}`, session, moment)]
      : []),
  ];
}

function bookedJobs(session: Session, moment: Moment): readonly Write[] {
  const of = attempt(session);
  const eve = reminderDue(session);
  return [
    sessionJob("schedule.announce", of, session, moment),
    ...(session.booking.app === "waiting"
      ? [sessionJob("schedule.add-to-meeting", of, session, moment)]
      : []),
    // Whoever hears of a session on its eve needs no reminder.
    ...(eve <= moment.now ? [] : [sessionJob("schedule.remind", of, session, moment, eve)]),
    sessionJob("schedule.auto-close", of, session, moment, autoCloseDue(session)),
  ];
}

/** The job of its former end looks once and finds that it is none. */
function closingLater(session: Session, moment: Moment): Write {
  const occasion = `${attempt(session)}|${moment.version}`;
  return sessionJob("schedule.auto-close", occasion, session, moment, autoCloseDue(session));
}

function attempt({ id, booking }: Session): string {
  return `${id}|${booking.generation}`;
}

function closingJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  if (session.state !== "closed" || before?.state === "closed") return [];
  const pulseEnd = later(moment.now, { days: pulseDays });
  return [
    sessionJob("reflection.prompt", session.id, session, moment),
    sessionJob("reflection.close-pulse", session.id, session, moment, pulseEnd),
    ...charterUnagreed(moment.circle, `closed|${session.id}`, moment.now),
  ];
}

/** However a session ended, nothing asks about it once its pulse is counted and nobody can be marked as there any more. */
function endingJobs(
  before: Session | undefined,
  session: Session,
  { circle, now }: Moment,
): readonly Write[] {
  if (isOpen(session.state) || before?.state === session.state) return [];
  const end = sessionEnd(session);
  const dueAt = later(now > end ? now : end, { days: pulseDays, hours: 1 });
  const address = { tenant: circle.tenant, circle: circle.id };
  return [putPastAwayJob(address, `${session.id}|${session.state}`, dueAt)];
}

/** The asks that the next session is made of: those whose askers can come. */
export function asksOf({ asks, circle, sessions }: Inside): readonly Ask[] {
  return asksInLine(
    asks.map(({ value }) => value),
    { circle: circle.value, sessions: sessions.map(({ value }) => value) },
  );
}

/** The asks that wait, in the queue's order. */
export function waitingAsks({ asks }: Inside): readonly Ask[] {
  return inOrder(asks.map(({ value }) => value)).filter(({ reachedIn }) => reachedIn === undefined);
}
