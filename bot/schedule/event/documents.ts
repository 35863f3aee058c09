import type { Circle } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { eventSays } from "../../../shared/schedule/event-says.ts";
import { mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import { roomOf } from "../../../shared/schedule/place.ts";
import type { CalendarOwner, Session } from "../../../shared/schedule/session.ts";
import type { Inside } from "../../circle/documents.ts";
import { say } from "../../kit/say.ts";
import type { Acting, EventRequest, EventText } from "../../ports/calendar.ts";
import type { Context } from "../../ports/context.ts";

/** What the calendar is asked for: the circle's name, what its text tells, the time and who is invited. */
export function eventRequest(
  context: Pick<Context, "links">,
  circle: Circle,
  session: Session,
): EventRequest {
  const { booking, startsAt, minutes } = session;
  const { transaction } = booking;
  return {
    subject: circle.name,
    ...eventText(context, circle, session),
    startsAt,
    minutes,
    invited: invitedTo(circle, session),
    transaction,
    circle: { tenant: circle.tenant, circle: circle.id },
  };
}

/** What the event of a session tells: who facilitates, where it is, and where its agenda is found. Nothing from inside. */
export function eventText(
  { links }: Pick<Context, "links">,
  circle: Circle,
  session: Session,
): EventText {
  const speak = say(circleLanguage(circle));
  const { facilitator, where } = eventSays(circle, session);
  const room = roomOf(where);
  const lines = [
    ...(facilitator === undefined ? [] : [speak("place:event.leads", { name: facilitator })]),
    ...(where.kind === "teams" ? [] : [speak(`place:event.${where.kind}`, { room: where.room })]),
  ];
  const leftRoom = session.booking.says?.room ? "" : undefined;
  const link = links.circle(circle.home);
  return { link, linkName: speak("place:event.agenda"), lines, room: room ?? leftRoom };
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

/** On behalf of the service mailbox that holds a session's event. */
export function actingIn(owner: CalendarOwner): Acting {
  return { as: "service", mailbox: owner.kind === "service" ? owner.mailbox : undefined };
}

/** Where the next session of a circle is to lie: in a service mailbox, or with `person`. */
export function ownerFor(
  { calendar }: Pick<Context, "calendar">,
  { circle, sessions }: Inside,
  person: PersonId,
): CalendarOwner {
  if (calendar.owner === "person") return { kind: "person", person };
  const all = sessions.map(({ value }) => value);
  return { kind: "service", mailbox: mailboxOf(circle.value.id, calendar.mailboxes, all) };
}
