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
import { announce } from "../../../shared/rotation/announce.ts";
import { isOpen } from "../../../shared/schedule/is-open.ts";
import { numbered } from "../../../shared/schedule/numbered.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { ownProtocols } from "../../agenda/protocol/documents.ts";
import { reachedAway } from "../../agenda/reached/documents.ts";
import { runningWrites } from "../../agenda/running/documents.ts";
import type { Change, Inside } from "../../circle/documents.ts";
import { endingsCounted, looksAfter } from "../../circle/health/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Write } from "../../ports/documents.ts";
import {
  bookAheadJob,
  type Moment,
  refreshCardJobs,
  sessionDocument,
  sessionJob,
  sessionKind,
  told,
} from "../documents.ts";
import { pollOver } from "../poll/documents.ts";
import { followingJobs } from "./jobs.ts";

/** Every job about a session says which. */
export const sessionPayload = circleAddress.extend({ session: sessionId });
export type SessionPayload = (typeof sessionPayload)["_output"];

/** What a rule made of a session, and perhaps of its circle and the asks reached. */
interface After {
  readonly circle?: Circle;
  readonly session: Session;
  /** Further sessions that a rule has made, or changed, with it. */
  readonly more?: readonly Session[];
  readonly reached?: readonly Ask[];
  /** Its agenda, where that begins. */
  readonly running?: Running;
}

/**
 * What follows from a changed session, in one commit: the asks it reached, who leads the sessions ahead, and the work to be
 * done outside, each piece under its own occasion. A session that is the same changes nothing.
 */
export function sessionChange(
  inside: Inside,
  { circle = inside.circle.value, session, more = [], reached = [], running }: After,
  now: Instant,
): Omit<Change<unknown>, "value"> {
  const before = storedAs(inside, session)?.value;
  const runs = runningWrites(inside.running, session, running);
  const asSaid = [session, ...more].every((each) => same(storedAs(inside, each)?.value, each));
  if (asSaid && same(inside.circle.value, circle)) return { writes: runs };
  const heard =
    reachedWhile(inside.running?.value, session, asksOf(inside)) ??
    inOwnProtocols(inside, session, reached);
  const asked = afterAsks(circle, before, session, heard);
  const line = inLine(inside, asked, [session, ...more]);
  const isEmpty = (each: Session) =>
    (each.id === session.id && each.state === "closed" ? heard : asksOf(inside)).length === 0;
  const after = endingsCounted(inside, line, isEmpty, now);
  const moment = { circle: after, version: inside.circle.value.version + 1, now };
  return {
    circle: after,
    writes: [
      ...looksAfter(inside, line.sessions, moment),
      ...line.sessions.flatMap((each) =>
        sessionWrites(inside, each, moment, each.id === session.id),
      ),
      ...announceNext(inside, line.sessions, moment),
      ...bookOn(inside, line.sessions, moment),
      ...runs,
      ...pollOver(inside.poll, inside.sessions, line.sessions, moment),
      ...reachedAway(inside, heard, session),
    ],
  };
}

function storedAs(inside: Inside, { id }: Session) {
  return inside.sessions.find(({ value }) => value.id === id);
}

/** Who leads each session and what number it has, once some are as they are now. What is alone is led as its rule had it. */
function inLine(inside: Inside, before: Circle, changed: readonly Session[]) {
  const circle = changed.reduce(withoutGuestsAfter, before);
  const others = inside.sessions
    .map(({ value }) => value)
    .filter(({ id }) => changed.every((each) => each.id !== id));
  const sessions = numbered([...changed, ...others]);
  if (changed.length === 1 && !others.some(({ state }) => isOpen(state)))
    return { circle, sessions };
  const announced = announce(circle, sessions);
  const led = (session: Session) => announced.sessions.find(({ id }) => id === session.id);
  return { circle: announced.circle, sessions: sessions.map((each) => led(each) ?? each) };
}

/** A session as it is now, where it is different, and what is to be done about it. `meant`: the rule was about this one. */
function sessionWrites(
  inside: Inside,
  session: Session,
  moment: Moment,
  meant: boolean,
): readonly Write[] {
  const stored = storedAs(inside, session);
  const changed = !stored || !same(stored.value, session);
  const others = !same(inside.circle.value.members, moment.circle.members);
  if (!changed && !meant && !(others && isOpen(session.state))) return [];
  const retold = others || !same(stored && told(stored.value), told(session));
  return [
    ...(stored ? [] : [sessionKind.create(sessionDocument(session.id), session)]),
    ...(stored && changed ? [sessionKind.replace(stored, session)] : []),
    ...followingJobs(stored?.value, session, moment),
    ...(retold ? refreshCardJobs(session, moment) : []),
  ];
}

/** One that was booked ahead is told of once it is the next. */
function announceNext(
  inside: Inside,
  sessions: readonly Session[],
  moment: Moment,
): readonly Write[] {
  const was = openSession(inside.sessions.map(({ value }) => value));
  const next = openSession(sessions);
  const stands = next && storedAs(inside, next)?.value.booking.state === "booked";
  if (!stands || next.id === was?.id || next.card !== undefined) return [];
  return [sessionJob("schedule.announce", `${next.id}|next|${moment.version}`, next, moment)];
}

/** A session that has ended has another booked at the end of the line; a new standing slot, and a pause's end, those that come first. */
function bookOn(inside: Inside, sessions: readonly Session[], moment: Moment): readonly Write[] {
  const { circle, version, now } = moment;
  const ended = sessions.some((each) => {
    const before = storedAs(inside, each)?.value;
    return before && isOpen(before.state) && !isOpen(each.state);
  });
  const before = inside.circle.value;
  const goesOn = before.pause !== undefined && circle.pause === undefined;
  const habit = circle.slot && (ended || goesOn || !same(before.slot, circle.slot));
  const address = { tenant: circle.tenant, circle: circle.id };
  return habit ? [bookAheadJob(address, `${version}`, now)] : [];
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
