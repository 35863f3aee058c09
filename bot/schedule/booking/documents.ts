import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import type { CalendarOwner, Session } from "../../../shared/schedule/session.ts";
import {
  failBooking,
  settleBooking,
  surplusIn,
  withoutSurplus,
} from "../../../shared/schedule/settle-booking.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Change, changeCircle, type Inside, rewrites } from "../../circle/documents.ts";
import type { Acting, BookedEvent, CalendarRefusal, EventRequest } from "../../ports/calendar.ts";
import type { Context } from "../../ports/context.ts";
import { sessionDocument, sessionKind } from "../documents.ts";
import { sessionChange } from "../session/documents.ts";

export type World = Pick<Context, "documents" | "calendar" | "clock" | "freshId" | "links" | "log">;

/** What the calendar is asked for: the circle's name, a link, the time and who is invited. Nothing from inside. */
export function eventRequest(
  { links }: Pick<Context, "links">,
  circle: Circle,
  session: Session,
): EventRequest {
  const { booking, startsAt, minutes } = session;
  const { owner, transaction } = booking;
  return {
    subject: circle.name,
    link: links.circle(circle.home),
    startsAt,
    minutes,
    invited: invitedTo(circle, owner),
    transaction,
    circle: { tenant: circle.tenant, circle: circle.id },
  };
}

/** Everyone who has joined and has a mailbox; whose calendar it is, has it there already. */
export function invitedTo(circle: Circle, owner: CalendarOwner): EventRequest["invited"] {
  return joinedMembers(circle).flatMap(({ person, mail, name }) =>
    mail === undefined || (owner.kind === "person" && owner.person === person)
      ? []
      : [{ mail, name }],
  );
}

export function sessionIn(inside: Inside, id: Session["id"]): Session | undefined {
  return inside.sessions.find((each) => each.id === sessionDocument(id))?.value;
}

/** Records what became of an attempt: the event it made, or that it made none. Answers the session as it is then. */
export function bookingSettled(
  inside: Inside,
  { circle, session: attempted }: Sitting,
  made: BookedEvent | undefined,
  now: Instant,
): Change<Session> {
  const session = sessionIn(inside, attempted.id);
  if (!session) return { value: attempted };
  const { transaction, owner } = attempted.booking;
  const next = made
    ? settleBooking(session, { transaction, owner }, { ...made, invited: invitedBy(circle, made) })
        .session
    : failBooking(session, transaction);
  return { ...sessionChange(inside, { session: next }, now), value: next };
}

/** An event of an earlier request may not know of who joined or left since. */
function invitedBy(circle: Circle, { repeated = false }: BookedEvent) {
  return repeated ? undefined : joinedMembers(circle).map(({ person }) => person);
}

/**
 * Takes out of one calendar what attempts that came to nothing have left there: the service mailbox's by a job, a
 * person's own at their next visit. Answers the transactions of those that are gone.
 */
export async function removeSurplus(
  context: Pick<World, "calendar">,
  acting: Acting,
  owner: CalendarOwner,
  inside: Inside,
): Promise<Result<readonly string[], CalendarRefusal>> {
  const removed: string[] = [];
  for (const left of surplusIn(
    inside.sessions.map(({ value }) => value),
    owner,
  )) {
    const gone = await removeEvent(context, acting, left);
    if (!gone.ok) return gone;
    removed.push(left.transaction);
  }
  return ok(removed);
}

/** Nobody needs to remember those attempts any more. */
export function forgetSurplus(inside: Inside, transactions: readonly string[]): Change<null> {
  const changed = inside.sessions
    .map(({ value }) => value)
    .filter(({ booking }) =>
      booking.surplus.some((left) => transactions.includes(left.transaction)),
    )
    .map((session) => withoutSurplus(session, transactions));
  return { writes: rewrites(sessionKind, inside.sessions, changed), value: null };
}

/** Cancels an attempt's event, if it made one. */
export async function removeEvent(
  { calendar }: Pick<World, "calendar">,
  acting: Acting,
  left: { readonly transaction: string; readonly event?: string | undefined },
): Promise<Result<null, CalendarRefusal>> {
  if (left.event !== undefined) return calendar.cancel(acting, left.event);
  const found = await calendar.find(acting, left.transaction);
  if (!found.ok) return found;
  return found.value ? calendar.cancel(acting, found.value.event) : ok(null);
}

/** Changes one session by a rule, with everything that follows. A session that is not there is not found. */
export function changeSession<R extends string>(
  context: Pick<Context, "documents" | "freshId" | "clock">,
  { session: id, ...address }: CircleAddress & { readonly session: Session["id"] },
  rule: (
    inside: Inside,
    session: Session,
  ) => Result<Parameters<typeof sessionChange>[1], R | "not-found">,
) {
  const { tenant, circle } = address;
  return changeCircle<Session, R | "not-found">(context, { tenant, circle }, (inside) => {
    const session = sessionIn(inside, id);
    if (!session) return refuse("not-found");
    const next = rule(inside, session);
    if (!next.ok) return next;
    const now = context.clock.now();
    return ok({ ...sessionChange(inside, next.value, now), value: next.value.session });
  });
}
