import type { Circle } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import {
  type CalendarSession,
  lastChanged,
  sessionCalendar,
} from "../../../shared/schedule/session-calendar.ts";
import { sessionEnd } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Whole } from "../../circle/documents.ts";
import type { PastSession } from "../../circle/past/documents.ts";
import { say } from "../../kit/say.ts";
import type { Links } from "../../ports/context.ts";

/** For so long a session stays after its time. */
const back = { days: -28 } as const;

interface Reader {
  readonly person: PersonId;
  readonly now: Instant;
}

/**
 * The sessions of somebody's circles for a calendar of their own, which anyone may see who has its address: when, the circle's
 * name as it stands in invitations, and where it opens. Nobody's name, and nothing of what a circle says.
 */
export function subscribedCalendar(
  circles: readonly Whole[],
  reader: Reader,
  links: Pick<Links, "circle">,
): string {
  const sessions = circles
    .flatMap((whole) => sessionsOf(whole, reader, links))
    .filter(({ startsAt }) => startsAt > later(reader.now, back))
    .toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  return sessionCalendar("Peer Circles", sessions);
}

function order({ startsAt }: CalendarSession): number {
  return Number(startsAt.replace(/\D/g, ""));
}

/** Those for which they count, as whoever takes a break is not invited either. */
function sessionsOf(
  { circle: { value: circle }, sessions, past }: Whole,
  { person }: Reader,
  links: Pick<Links, "circle">,
): readonly CalendarSession[] {
  const counts = ({ startsAt }: Pick<Session, "startsAt">) =>
    activeMembers(circle, startsAt).some((member) => member.person === person);
  const near = sessions.map(({ value }) => value);
  const putAway = (past?.value.sessions ?? []).filter(({ id }) =>
    near.every((each) => each.id !== id),
  );
  const common = {
    name: circle.name,
    sequence: circle.version,
    link: links.circle(circle.home),
  };
  const shown = [
    ...near.filter(counts).map((session) => ({ ...session, ...common, ...asNow(session, person) })),
    ...putAway.filter(counts).map((session) => ({ ...session, ...common, ...asItWas(session) })),
  ];
  return shown.map((each) => ({ ...each, lines: linesOf(circle, person, each) }));
}

function asNow(session: Session, person: PersonId) {
  const standing = standingOf(session);
  const joinUrl = standing === "stands" ? session.booking.joinUrl : undefined;
  const free = session.away.includes(person);
  return { standing, free, changedAt: lastChanged(session), joinUrl };
}

function standingOf({ state, booking }: Session): CalendarSession["standing"] {
  if (state === "cancelled") return "cancelled";
  return state === "planned" && booking.state !== "booked" ? "open" : "stands";
}

function asItWas(session: PastSession) {
  return { standing: "stands", free: false, changedAt: sessionEnd(session) } as const;
}

/** Each address is alone on its line, so that nothing around it is taken for a part of it. */
function linesOf(
  circle: Circle,
  person: PersonId,
  { link, joinUrl }: Pick<CalendarSession, "link" | "joinUrl">,
): readonly string[] {
  const me = circle.members.find((member) => member.person === person);
  const speak = say(me?.language ?? circleLanguage(circle));
  const meeting = joinUrl === undefined ? [] : [speak("reach:event.join"), joinUrl];
  return [...meeting, speak("reach:event.agenda"), link];
}
