import type { Circle } from "../circle/circle.ts";
import { circleLanguage } from "../circle/make-circle.ts";
import { shortHash } from "../kernel/short-hash.ts";
import { placeOf, roomOf } from "./place.ts";
import type { Booking, Session } from "./session.ts";

/** What the text of a session's event tells besides its time: who facilitates, and where. */
export interface EventSays {
  readonly facilitator?: string | undefined;
  readonly where: ReturnType<typeof placeOf>;
}

/** Names nobody where the circle keeps nothing: the event stays in calendars for good. */
export function eventSays(circle: Circle, session: Session): EventSays {
  const leads = circle.members.find(({ person }) => person === session.facilitator);
  return {
    facilitator: circle.unkept ? undefined : leads?.name,
    where: placeOf(circle, session),
  };
}

/** What is remembered of it: whether it is still true, and nobody's words. */
export function eventSaid(circle: Circle, session: Session): NonNullable<Booking["says"]> {
  const says = eventSays(circle, session);
  const { facilitator = null, where } = says;
  const room = roomOf(where);
  const text = JSON.stringify([circleLanguage(circle), facilitator, where.kind, room ?? null]);
  return { hash: shortHash(text), room: room !== undefined };
}

/** Whether the text of its event is known to tell something else; one of an earlier build tells neither. */
export function saysOtherwise(circle: Circle, session: Session): boolean {
  const { says } = session.booking;
  if (says === undefined) return placeOf(circle, session).kind !== "teams";
  return says.hash !== eventSaid(circle, session).hash;
}
