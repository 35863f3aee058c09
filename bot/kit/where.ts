import type { Circle } from "../../shared/circle/circle.ts";
import { chatWatcher } from "../../shared/schedule/choose-place.ts";
import { isOpen } from "../../shared/schedule/is-open.ts";
import { mayLinger } from "../../shared/schedule/may-linger.ts";
import { placeOf } from "../../shared/schedule/place.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Block } from "./card.ts";
import type { say } from "./say.ts";
import { facts, subtle } from "./text.ts";

type Say = ReturnType<typeof say>;

/** Where a session is, as everyone in the conversation may read it: which room is for members. */
export function where(say: Say, circle: Circle, session: Session): readonly Block[] {
  const { kind } = placeOf(circle, session);
  const there = isOpen(session.state) && kind !== "teams";
  return [
    ...(there ? [facts([[say("place:card.where"), say(`place:card.${kind}`)]])] : []),
    ...besides(say, circle, session),
  ];
}

/** The same for a member: which room, and who there watches the chat. */
export function whereInside(say: Say, circle: Circle, session: Session): readonly Block[] {
  const place = placeOf(circle, session);
  const besideIt = besides(say, circle, session);
  if (!isOpen(session.state) || place.kind === "teams") return besideIt;
  const room = say(`place:card.${place.kind}Named`, { room: place.room });
  const watches = chatWatcher(circle, session);
  const name = circle.members.find(({ person }) => person === watches)?.name;
  const chat = name === undefined ? [] : [say("place:card.watches", { name })];
  return [facts([[say("place:card.where"), [room, ...chat].join(" · ")]]), ...besideIt];
}

/** That there is no way into a meeting where people count on one, and that an invitation may be left that does not count. */
function besides(say: Say, circle: Circle, session: Session): readonly Block[] {
  const { state, booking } = session;
  const meets = placeOf(circle, session).kind !== "room";
  const noLink = isOpen(state) && booking.state === "booked" && booking.joinUrl === undefined;
  return [
    ...(meets && noLink ? [subtle(say("place:card.noLink"))] : []),
    ...(mayLinger(session) && isOpen(state) ? [subtle(say("place:card.earlier"))] : []),
    ...(mayLinger(session) && state === "cancelled" ? [subtle(say("place:card.stillThere"))] : []),
  ];
}
