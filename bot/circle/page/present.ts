import { isAsked, notAgreed } from "../../../shared/circle/agree-to-charter.ts";
import { charterWaitsFor } from "../../../shared/circle/charter-waits-for.ts";
import { type Circle, circleSize } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { onBreak } from "../../../shared/circle/on-break.ts";
import { goesAt } from "../../../shared/circle/switch-keeping.ts";
import type { CirclePage, MemberView, SessionView } from "../../../shared/contract/circle-page.ts";
import { inOrder } from "../../../shared/kernel/listed.ts";
import { openRequests, waitsFor } from "../../../shared/rotation/ask-about-turn.ts";
import { isNewcomer } from "../../../shared/rotation/offer-to-lead.ts";
import { comesTo } from "../../../shared/rotation/sessions-in-line.ts";
import { takersOf } from "../../../shared/rotation/take-place.ts";
import { turns } from "../../../shared/rotation/turns.ts";
import { pastSessions } from "../../../shared/schedule/past-sessions.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { takeOverFrom } from "../../../shared/schedule/take-over-from.ts";
import { resourceAsShown } from "../../../shared/shelf/resource-view.ts";
import { protocolViews } from "../../agenda/protocol/documents.ts";
import { asView } from "../../agenda/question/documents.ts";
import { writtenOnPage } from "../../agenda/written/documents.ts";
import { pollOnPage } from "../../schedule/poll/documents.ts";
import { agendaView, quickOnPage } from "../agenda/present.ts";
import type { Whole } from "../documents.ts";
import { endingView } from "../ending/present.ts";
import { guestsOnPage } from "../guest/present.ts";
import { rungOnPage } from "../health/present.ts";
import { besides } from "../next/present.ts";
import { newestPulses, type PastSession, pastShown } from "../past/documents.ts";
import { runningView } from "../running/present.ts";
import { seasonView } from "../season/present.ts";

/** The circle's landing, the same for all its members: without `me` and `now`, which the request adds. */
export type Landing = Omit<CirclePage, "me" | "now">;

/** Names every field it shows: what is not named here never leaves a circle's partition. */
export function landing(inside: Whole, calendar: "service" | "person"): Landing {
  const circle = inside.circle.value;
  const sessions = inside.sessions.map(({ value }) => value);
  const next = openSession(sessions);
  const running = runningView(inside);
  return {
    ...terms(circle),
    ...(next ? { next: { ...sessionView(next), ...besides(circle, next) } } : {}),
    ...pausedOf(circle),
    ...(circle.slot && { regular: true }),
    ...(running ? { running } : {}),
    past: past(inside),
    ...whoseTurn(circle, sessions),
    agenda: agendaView(inside),
    ...quickOnPage(inside),
    ...(inside.questions && { questions: inside.questions.value.questions.map(asView) }),
    ...protocolViews(inside),
    ...writtenOnPage(inside),
    ...pollOnPage(inside),
    shelf: inOrder(inside.resources.map(({ value }) => value)).map(resourceAsShown),
    pulses: pulses(inside),
    ...charterOf(circle, sessions),
    ...unkeptOf(circle),
    ...(circle.season && { season: seasonView(circle.season) }),
    ...endingOf(circle),
    ...rungOnPage(circle),
    ...guestsOnPage(inside),
    booking: {
      calendar: calendar === "service" ? "service" : "mine",
      joined: joinedMembers(circle).length,
      needed: circleSize.least,
    },
    version: circle.version,
  };
}

function whoseTurn({ ledger }: Circle, sessions: readonly Session[]) {
  const canCome = comesTo(sessions);
  return {
    turns: turns(ledger).map(({ person, reason }) => ({
      person,
      reason,
      takers: [...takersOf(ledger, person, "swap", canCome)],
    })),
    turnRequests: openRequests(ledger).map((request) => {
      const { id, kind, by } = request;
      return { id, kind, by, waits: [...waitsFor(request)] };
    }),
    newcomers: ledger.accounts
      .filter(({ person }) => isNewcomer(ledger, person))
      .map(({ person }) => ({ person, offers: ledger.offers?.includes(person) ?? false })),
  };
}

function unkeptOf({ unkept }: Circle): Pick<Landing, "unkept"> {
  if (!unkept) return {};
  const { since, by, emptied } = unkept;
  return { unkept: { since, by, goesAt: goesAt(unkept), gone: emptied !== undefined } };
}

function endingOf(circle: Circle): Pick<Landing, "ending"> {
  const ending = endingView(circle);
  return ending ? { ending } : {};
}

function pausedOf({ pause }: Circle): Pick<Landing, "paused"> {
  return pause ? { paused: { until: pause.until, by: pause.by } } : {};
}

function charterOf(circle: Circle, sessions: readonly Session[]): Pick<Landing, "charter"> {
  const { charter } = circle;
  if (!charter) return {};
  const open = isAsked(circle) ? [...notAgreed(circle)] : [];
  const waitsFor = [...charterWaitsFor(circle, sessions)];
  return {
    charter: { agreed: [...charter.agreed], open, waitsFor, again: charter.again !== undefined },
  };
}

/** Held and missed sessions, newest first: those still open to a word, and those put away. */
function past({ sessions, past: away }: Whole): SessionView[] {
  const recent = pastSessions(sessions.map(({ value }) => value));
  const older = away?.value.sessions ?? [];
  return [...recent.map(sessionView), ...older.map(pastView)]
    .toSorted((a, b) => b.number - a.number)
    .slice(0, pastShown);
}

function pastView({ id, facilitator, swappedWith, ...session }: PastSession): SessionView {
  return {
    session: id,
    ...session,
    booking: "booked",
    meetingApp: "added",
    ...(facilitator === undefined ? {} : { facilitator }),
    ...(swappedWith === undefined ? {} : { swappedWith }),
    away: [],
    present: [],
  };
}

function pulses({ pulses: recent, past: away }: Whole) {
  const all = [...recent.map(({ value }) => value), ...(away?.value.pulses ?? [])];
  return newestPulses(all).map(({ session, closedAt, result }) => ({ session, closedAt, result }));
}

function terms(circle: Circle) {
  const { tenant, id, home, name, purpose, rhythm, kit, slot, edition } = circle;
  const { lookFrom, reportingLine } = circle;
  return {
    circle: { tenant, circle: id },
    home,
    name,
    purpose,
    rhythm,
    ...(circle.place && { place: circle.place }),
    ...(kit && { kit }),
    ...(slot && { slot }),
    edition,
    lookFrom,
    reportingLine,
    members: circle.members.map(memberView),
    asking: circle.asking.map((each) => ({ person: each.person, name: each.name })),
  };
}

function memberView(member: Member): MemberView {
  if (member.leftAt !== undefined && !member.takesWords) return asOnBreak(member);
  const { person, name, standing, guest, offer, wish, zone } = member;
  return {
    person,
    name,
    standing,
    guest,
    offer,
    wish,
    ...(zone === undefined ? {} : { zone }),
    ...(onBreak(member) ? { onBreak: true } : {}),
  };
}

/** Nobody sees that someone has left: to the others they take a break, as long as they may come back. */
function asOnBreak({ person, name, guest }: Member): MemberView {
  return { person, name, standing: "joined", guest, offer: "", wish: "", onBreak: true };
}

function sessionView(session: Session): SessionView {
  const { id, number, startsAt, minutes, state, booking, away, present } = session;
  const { facilitator, swappedWith, startedAt, closedAt } = session;
  const stuckFrom = takeOverFrom(session);
  return {
    session: id,
    number,
    startsAt,
    minutes,
    ...(session.usualMinutes === undefined ? {} : { usualMinutes: session.usualMinutes }),
    ...(session.reset ? { reset: true } : {}),
    state,
    booking: booking.state,
    bookedBy: booking.by,
    ...(stuckFrom === undefined ? {} : { takeOverFrom: stuckFrom }),
    ...(booking.joinUrl === undefined ? {} : { joinUrl: booking.joinUrl }),
    meetingApp: booking.app,
    ...(facilitator === undefined ? {} : { facilitator }),
    ...(swappedWith === undefined ? {} : { swappedWith }),
    away: [...away],
    present: [...present],
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
  };
}
