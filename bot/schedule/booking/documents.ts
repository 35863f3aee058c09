import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import type { CalendarOwner, Session } from "../../../shared/schedule/session.ts";
import {
  failBooking,
  mayComeUntil,
  settleBooking,
  surplusIn,
  withoutSurplus,
} from "../../../shared/schedule/settle-booking.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Change, changeCircle, type Inside, rewrites } from "../../circle/documents.ts";
import type { Acting, BookedEvent, CalendarRefusal, EventRequest } from "../../ports/calendar.ts";
import type { Context } from "../../ports/context.ts";
import { sessionKind } from "../documents.ts";
import { sessionChange } from "../session/documents.ts";

export type World = Pick<Context, "documents" | "calendar" | "clock" | "freshId" | "links" | "log">;

/** What the calendar is asked for: the circle's name, a link, the time and who is invited. Nothing from inside. */
export function eventRequest(
  { links }: Pick<Context, "links">,
  circle: Circle,
  session: Session,
): EventRequest {
  const { booking, startsAt, minutes } = session;
  const { transaction } = booking;
  return {
    subject: circle.name,
    link: links.circle(circle.home),
    startsAt,
    minutes,
    invited: invitedTo(circle, session),
    transaction,
    circle: { tenant: circle.tenant, circle: circle.id },
  };
}

/** Everyone who has joined, takes no break and has a mailbox; whose calendar it is, has it there already. */
export function invitedTo(
  circle: Circle,
  { startsAt, booking: { owner } }: Session,
): EventRequest["invited"] {
  return activeMembers(circle, startsAt).flatMap(({ person, mail, name }) =>
    mail === undefined || (owner.kind === "person" && owner.person === person)
      ? []
      : [{ mail, name }],
  );
}

export function sessionIn(inside: Inside, id: Session["id"]): Session | undefined {
  return inside.sessions.find(({ value }) => value.id === id)?.value;
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
    ? lastingAs(
        attempted,
        settleBooking(
          session,
          { transaction, owner },
          { ...made, invited: invitedBy(circle, session, made) },
        ).session,
      )
    : failBooking(session, transaction);
  return { ...sessionChange(inside, { session: next }, now), value: next };
}

/** It was made as long as it was asked for; which of two lengths that was is not known where it became another meanwhile. */
function lastingAs(attempted: Session, session: Session): Session {
  const { usualMinutes, booking } = session;
  if (booking.event === undefined) return session;
  if (usualMinutes === undefined && attempted.minutes === session.minutes) return session;
  return { ...session, booking: { ...booking, lasts: usualMinutes ?? attempted.minutes } };
}

/** An event of an earlier request may not know of who joined or left since. */
function invitedBy(circle: Circle, { startsAt }: Session, { repeated = false }: BookedEvent) {
  return repeated ? undefined : activeMembers(circle, startsAt).map(({ person }) => person);
}

interface Removed {
  /** Transactions of which nothing is left. */
  readonly gone: readonly string[];
  /** When to look again for an event that may still be on its way. */
  readonly again?: Instant | undefined;
}

/**
 * Takes out of one calendar what attempts that came to nothing have left there: the service mailbox's by a job, a
 * person's own at their next visit.
 */
export async function removeSurplus(
  context: Pick<World, "calendar" | "clock">,
  acting: Acting,
  owner: CalendarOwner,
  inside: Inside,
): Promise<Result<Removed, CalendarRefusal>> {
  const gone: string[] = [];
  let again: Instant | undefined;
  for (const left of surplusIn(
    inside.sessions.map(({ value }) => value),
    owner,
  )) {
    const done = await removeEvent(context, acting, left);
    if (!done.ok) return done;
    const until = done.value === "removed" ? undefined : mayComeUntil(left);
    if (until !== undefined && context.clock.now() < until) again = until;
    else gone.push(left.transaction);
  }
  return ok({ gone, again });
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
): Promise<Result<"removed" | "none", CalendarRefusal>> {
  const found = left.event === undefined ? await calendar.find(acting, left.transaction) : ok(left);
  if (!found.ok) return found;
  const event = found.value?.event;
  if (event === undefined) return ok("none");
  const done = await calendar.cancel(acting, event);
  return done.ok ? ok("removed") : done;
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
