import type { Ask } from "../../shared/agenda/ask.ts";
import type { Circle } from "../../shared/circle/circle.ts";
import { joinedMembers } from "../../shared/circle/may.ts";
import type { Member } from "../../shared/circle/member.ts";
import type { ScheduleAction } from "../../shared/contract/schedule.ts";
import { busyMinutes } from "../../shared/schedule/busy-week.ts";
import { isOpen } from "../../shared/schedule/is-open.ts";
import { isAskedAbout } from "../../shared/schedule/lose-event.ts";
import { placeOf } from "../../shared/schedule/place.ts";
import type { Session } from "../../shared/schedule/session.ts";
import { execute, openUrl } from "../kit/button.ts";
import { type Block, type Button, type Card, card } from "../kit/card.ts";
import { counted, insideSession, waiting } from "../kit/inside-session.ts";
import { momentOf } from "../kit/moment.ts";
import { movedFrom } from "../kit/moved-from.ts";
import { refreshFor } from "../kit/refresh.ts";
import type { say } from "../kit/say.ts";
import { facts, heading, subtle, text } from "../kit/text.ts";
import { where, whereInside } from "../kit/where.ts";

type Say = ReturnType<typeof say>;

/** What a session's card is made of. */
export interface SessionOnCard {
  readonly circle: Circle;
  readonly session: Session;
  /** The asks that wait, in the agenda's order. */
  readonly asks: readonly Ask[];
  /** Opens the circle's tab. */
  readonly link: string;
  /** Opens the page with other times for it. */
  readonly otherTimes?: string | undefined;
}

export type Occasion = "planned" | "reminder" | "reminderSoon";

/**
 * A session as everyone in the conversation sees it: date, length and counts. Members get their own view in its place.
 * It says so when the session is called off or over.
 */
export function sessionCard(say: Say, about: SessionOnCard, occasion: Occasion): Card {
  const { circle, session, asks, link } = about;
  const { state, booking } = session;
  if (!isOpen(state)) {
    return card(
      [
        heading(say(`schedule:card.${endings[state]}`)),
        when(say, session),
        ...where(say, circle, session),
      ],
      [openUrl(say("schedule:card.open"), link)],
      ownViews(circle, session),
    );
  }
  return card(
    [
      heading(say(`schedule:card.${state === "live" ? "live" : occasion}`)),
      when(say, session),
      ...where(say, circle, session),
      ...bookingState(say, session),
      ...movedFrom(say, session),
      text(counted(say, circle, session)),
      text(waiting(say, asks)),
      ...(booking.app === "refused" ? [subtle(say("schedule:card.byHand"))] : []),
    ],
    [
      ...answers(say, circle, session),
      ...joining(say, circle, session),
      opening(say, session, link),
    ],
    ownViews(circle, session),
  );
}

/** A member's own view: who leads, what is asked, and what they said themselves. */
export function ownSessionCard(say: Say, about: SessionOnCard, me: Member, canMark: boolean): Card {
  const { circle, session, asks, link } = about;
  const { state } = session;
  const open = isOpen(state);
  const title = open ? state : endings[state];
  return card(
    [
      heading(say(`schedule:card.${title}`)),
      when(say, session),
      ...whereInside(say, circle, session),
      ...(open ? bookingState(say, session) : []),
      ...movedFrom(say, session),
      ...(open ? insideSession(say, circle, session, asks) : []),
      ...mine(say, session, me).map(text),
      ...(open && session.booking.app === "refused" ? [subtle(say("schedule:card.byHand"))] : []),
    ],
    [
      ...(session.state === "planned"
        ? [ownAnswer(say, circle, session, me), ...length(say, circle, session)]
        : []),
      ...(canMark && !session.present.includes(me.person)
        ? [press(say, circle, session, "was-there")]
        : []),
      ...(open ? joining(say, circle, session) : []),
      opening(say, session, link),
      ...moving(say, about),
    ],
  );
}

function moving(say: Say, { session, otherTimes }: SessionOnCard): readonly Button[] {
  const stands = session.state === "planned" && session.booking.state === "booked";
  return stands && otherTimes ? [openUrl(say("moves:move.link"), otherTimes)] : [];
}

const endings = { closed: "over", missed: "missed", cancelled: "cancelled" } as const;

function when(say: Say, { startsAt, minutes }: Session): Block {
  return facts([
    [say("schedule:card.when"), momentOf(startsAt)],
    [say("schedule:card.length"), say("schedule:card.minutes", { count: minutes })],
  ]);
}

/** Nobody should count on a time that is in no calendar. */
function bookingState(say: Say, session: Session): readonly Block[] {
  const { state, booking } = session;
  if (isAskedAbout(session)) return [text(say("outlook:card.gone"))];
  return state !== "planned" || booking.state === "booked"
    ? []
    : [text(say(`schedule:card.${booking.state}`))];
}

function opening(say: Say, { state, booking }: Session, link: string): Button {
  const failed = state === "planned" && booking.state === "failed";
  return openUrl(say(failed ? "schedule:card.find" : "schedule:card.open"), link);
}

function mine(say: Say, { state, facilitator, away, present }: Session, { person }: Member) {
  const open = isOpen(state);
  return [
    ...(open && facilitator === person ? [say("schedule:card.youLead")] : []),
    ...(state === "planned"
      ? [say(away.includes(person) ? "schedule:card.youAway" : "schedule:card.youComing")]
      : []),
    ...(present.includes(person) ? [say("schedule:card.youThere")] : []),
  ];
}

/** Clients that show no own views offer both answers. */
function answers(say: Say, circle: Circle, session: Session): readonly Button[] {
  return session.state === "planned" ? [press(say, circle, session, "cannot-come")] : [];
}

function ownAnswer(say: Say, circle: Circle, session: Session, { person }: Member): Button {
  return press(say, circle, session, session.away.includes(person) ? "can-come" : "cannot-come");
}

/** Any member may make it short, and undo that. */
function length(say: Say, circle: Circle, session: Session): readonly Button[] {
  const { minutes, usualMinutes } = session;
  if (usualMinutes !== undefined) return [press(say, circle, session, "usual-length")];
  return minutes > busyMinutes ? [press(say, circle, session, "busy-week")] : [];
}

const titles = {
  "cannot-come": "schedule:card.cannotCome",
  "can-come": "schedule:card.canCome",
  "was-there": "schedule:card.wasThere",
  "busy-week": "running:busy.short",
  "usual-length": "running:busy.usual",
} as const;

function press(say: Say, circle: Circle, session: Session, verb: keyof typeof titles): Button {
  const count = verb === "busy-week" ? busyMinutes : (session.usualMinutes ?? 0);
  return execute<ScheduleAction>(say(titles[verb], { count }), {
    verb: `schedule.${verb}`,
    ...onCard(circle, session),
  });
}

function joining(say: Say, circle: Circle, session: Session): readonly Button[] {
  const { booking } = session;
  const apart = placeOf(circle, session).kind === "room";
  return apart || booking.joinUrl === undefined
    ? []
    : [openUrl(say("schedule:card.join"), booking.joinUrl)];
}

function ownViews(circle: Circle, session: Session) {
  return refreshFor(
    joinedMembers(circle).map(({ person }) => person),
    { verb: "schedule.view", ...onCard(circle, session) } satisfies ScheduleAction,
  );
}

function onCard({ tenant, id: circle }: Circle, { id: session }: Session) {
  return { tenant, circle, session };
}
