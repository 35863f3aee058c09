import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { sameOwner } from "../../../shared/schedule/book-session.ts";
import { eventBehind } from "../../../shared/schedule/event-behind.ts";
import { eventSaid, saysOtherwise } from "../../../shared/schedule/event-says.ts";
import { hasEvent } from "../../../shared/schedule/invites-others.ts";
import type { Booking, CalendarOwner, Session } from "../../../shared/schedule/session.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Change, type Inside, rewrites } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Acting, CalendarRefusal } from "../../ports/calendar.ts";
import { sessionIn, type World } from "../booking/documents.ts";
import { refreshCardJobs, sessionKind, told } from "../documents.ts";
import { eventText, invitedTo } from "../event/documents.ts";

/** Who an event invites now. */
export interface Followed {
  readonly session: Session["id"];
  readonly event: string;
  readonly invited: readonly PersonId[];
  /** When it is now, where that has been changed. */
  readonly time?: Pick<Session, "startsAt" | "minutes"> | undefined;
  /** What it tells now, where that has been changed. */
  readonly says?: Booking["says"];
}

/**
 * Has a session's event invite everyone who has joined and nobody else, take place when the session does, and tell who leads it
 * and where, also if it is known to: an older list may have arrived late. Undefined where there is no event to change.
 */
export async function follow(
  { calendar, links }: Pick<World, "calendar" | "links">,
  acting: Acting,
  { circle }: Inside,
  session: Session,
  now: Instant,
): Promise<Result<Followed | undefined, CalendarRefusal>> {
  const { event } = session.booking;
  if (event === undefined || !hasEvent(session, now)) return ok(undefined);
  const { lasts, starts } = session.booking;
  const { startsAt, minutes } = session;
  const known = lasts === undefined && starts === undefined;
  const time = known ? undefined : { startsAt, minutes };
  const done = await calendar.invite(acting, event, invitedTo(circle.value, session), time);
  if (!done.ok) return refuse(done.refusal);
  const tells = saysOtherwise(circle.value, session);
  if (tells) {
    const text = eventText({ links }, circle.value, session);
    const described = await calendar.describe(acting, event, text);
    if (!described.ok) return refuse(described.refusal);
  }
  const says = tells ? eventSaid(circle.value, session) : undefined;
  const invited = activeMembers(circle.value, session.startsAt).map(({ person }) => person);
  return ok({ session: session.id, event, invited, time, says });
}

/** Remembers what it says, as long as it is the same event. Posts that tell that it is behind are put right. */
export function followed(
  inside: Inside,
  { session: id, event, invited, time, says }: Followed,
  now: Instant,
): Change<null> {
  const session = sessionIn(inside, id);
  if (session?.booking.event !== event) return { value: null };
  const is = {
    invited,
    ...(time && { lasts: time.minutes, starts: time.startsAt }),
    ...(says && { says }),
  };
  const next = { ...session, booking: { ...session.booking, ...is } };
  const { value: circle } = inside.circle;
  const moment = { circle, version: circle.version + 1, now };
  const retold = same(told(session), told(next)) ? [] : refreshCardJobs(next, moment);
  return { writes: [...rewrites(sessionKind, inside.sessions, [next]), ...retold], value: null };
}

/** Sessions in someone's calendar whose event does not invite exactly those who have joined. */
export function behindIn(inside: Inside, owner: CalendarOwner, now: Instant): readonly Session[] {
  return inside.sessions
    .map(({ value }) => value)
    .filter(
      (session) =>
        sameOwner(session.booking.owner, owner) && eventBehind(inside.circle.value, session, now),
    );
}
