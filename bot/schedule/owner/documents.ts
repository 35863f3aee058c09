import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { type PersonId, sessionId } from "../../../shared/kernel/ids.ts";
import { bookElsewhere } from "../../../shared/schedule/book-elsewhere.ts";
import { letGoBooking } from "../../../shared/schedule/let-go-booking.ts";
import { heldIn } from "../../../shared/schedule/mailbox-of.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Change, Inside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { ownerFor } from "../event/documents.ts";
import { sessionChange } from "../session/documents.ts";

type World = Pick<Context, "calendar">;

export const letGoCalendar = "schedule.let-go-calendar";
export const leaveMailbox = "schedule.leave-mailbox";
export const tellNewCalendar = "schedule.tell-new-calendar";

/** Which sessions were in a calendar that is the circle's no more. */
export const newCalendarPayload = circleAddress.extend({ sessions: sessionId.array() });

/** Whoever leaves in the tab has their calendar put in order at once, and may think again. */
const aWhile = { minutes: 10 } as const;

/** Has planned sessions leave the calendars of those who have left the circle. */
export function letGoCalendarJobs(
  { sessions }: Pick<Inside, "sessions">,
  { tenant, circle }: CircleAddress,
  gone: readonly PersonId[],
  { version, at }: { readonly version: number; readonly at: Instant },
): readonly Write[] {
  const own = (person: PersonId) =>
    sessions.some(({ value: { state, booking } }) => {
      return state === "planned" && isOwn(booking.owner, person);
    });
  return gone.filter(own).map((person) =>
    jobWrite(letGoCalendar, `${person}|${version}`, later(at, aWhile), {
      ...{ tenant, circle },
      person,
    }),
  );
}

function isOwn(owner: Session["booking"]["owner"], person: PersonId): boolean {
  return owner.kind === "person" && owner.person === person;
}

/** Planned sessions leave the calendar of someone who has left: for a service mailbox, or for whoever books them anew. */
export function calendarLetGo(context: World, inside: Inside, person: PersonId, now: Instant) {
  const { value: circle } = inside.circle;
  return movedElsewhere(inside, now, (session) => {
    const another = ownerFor(context, inside, person);
    const booked = another.kind === "service" ? another : undefined;
    return letGoBooking({ circle, session }, person, now, booked);
  });
}

/** Planned sessions leave mailboxes that are none of ours any more. */
export function mailboxLeft(context: World, inside: Inside, now: Instant) {
  const { mailboxes } = context.calendar;
  return movedElsewhere(inside, now, (session) => {
    const { owner, by } = session.booking;
    if (owner.kind === "person" || heldIn(owner, mailboxes) !== undefined) return session;
    const another = ownerFor(context, inside, by);
    const isOurs = heldIn(another, mailboxes) !== undefined;
    return bookElsewhere(session, isOurs ? another : undefined, now);
  });
}

/** The sessions by a rule, what follows from that, and, in a while, a word to the circle about all of them at once. */
function movedElsewhere(
  inside: Inside,
  now: Instant,
  rule: (session: Session) => Session,
): Omit<Change<null>, "value"> {
  const moved = openSessions(inside.sessions.map(({ value }) => value)).flatMap((before) => {
    const after = rule(before);
    return after === before ? [] : [after];
  });
  const [session, ...more] = moved;
  if (!session) return {};
  const { tenant, id: circle, version } = inside.circle.value;
  const change = sessionChange(inside, { session, more }, now);
  const tells = jobWrite(tellNewCalendar, `${version + 1}`, later(now, aWhile), {
    ...{ tenant, circle },
    sessions: moved.map(({ id }) => id),
  });
  return { ...change, writes: [...(change.writes ?? []), tells] };
}
