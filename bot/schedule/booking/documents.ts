import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import { eventSaid } from "../../../shared/schedule/event-says.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { failBooking, settleBooking } from "../../../shared/schedule/settle-booking.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { type Change, changeCircle, type Inside } from "../../circle/documents.ts";
import { seeIfOwnerGoneJob } from "../../circle/membership/documents.ts";
import type { BookedEvent } from "../../ports/calendar.ts";
import type { Context } from "../../ports/context.ts";
import { sessionChange } from "../session/documents.ts";
import { showUnbookedJob } from "../unbooked/documents.ts";

export type World = Pick<Context, "documents" | "calendar" | "clock" | "freshId" | "links" | "log">;

/** What a rule about a session asks about. */
export function sittingOf({ circle, sessions }: Inside, session: Session): Sitting {
  const others = sessions.map(({ value }) => value).filter(({ id }) => id !== session.id);
  return { circle: circle.value, session, others };
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
          {
            ...made,
            ...toldBy(circle, attempted, made),
            invited: invitedBy(circle, session, made),
          },
        ).session,
      )
    : failBooking(session, transaction);
  const change = sessionChange(inside, { session: next }, now);
  const { version } = inside.circle.value;
  const look = lookForOwner(circle, session, next, now);
  const show = showBooked(circle, session, next, { version: version + 1, now });
  return { ...change, writes: [...(change.writes ?? []), ...look, ...show], value: next };
}

/** A day of the standing slot is in somebody's calendar: what has asked for that says so. */
function showBooked(
  { tenant, id: circle }: Circle,
  before: Session,
  { id, occurrence, booking: { state, owner } }: Session,
  { version, now }: { readonly version: number; readonly now: Instant },
) {
  const isNew = state === "booked" && before.booking.state !== "booked";
  if (!isNew || owner.kind === "service" || occurrence === undefined) return [];
  return [showUnbookedJob({ tenant, circle }, `${id}|${version}`, now)];
}

/** So long before, the others can still book it anew. */
const inTime = { days: -3 } as const;

function lookForOwner(circle: Circle, before: Session, after: Session, now: Instant) {
  const { state, owner } = after.booking;
  const dueAt = later(after.startsAt, inTime);
  const isNew = state === "booked" && before.booking.state !== "booked";
  if (!isNew || owner.kind === "service" || dueAt <= now) return [];
  const address = { tenant: circle.tenant, circle: circle.id };
  const occasion = `${after.id}|${after.booking.generation}`;
  return [seeIfOwnerGoneJob(address, owner.person, occasion, dueAt)];
}

/** It was made as long as it was asked for; which of two lengths that was is not known where it became another meanwhile. */
function lastingAs(attempted: Session, session: Session): Session {
  const { usualMinutes, booking } = session;
  if (booking.event === undefined) return session;
  if (usualMinutes === undefined && attempted.minutes === session.minutes) return session;
  return { ...session, booking: { ...booking, lasts: usualMinutes ?? attempted.minutes } };
}

/** What the event of an earlier request tells is not known: it is told anew. */
function toldBy(circle: Circle, attempted: Session, { repeated = false }: BookedEvent) {
  const { room } = eventSaid(circle, attempted);
  return { says: repeated ? { hash: 0, room } : eventSaid(circle, attempted) };
}

/** An event of an earlier request may not know of who joined or left since. */
function invitedBy(circle: Circle, { startsAt }: Session, { repeated = false }: BookedEvent) {
  return repeated ? undefined : activeMembers(circle, startsAt).map(({ person }) => person);
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
