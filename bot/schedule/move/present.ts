import type { Circle } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import { burdensOf } from "../../../shared/schedule/burdens.ts";
import { type LookWindow, slotMinutes } from "../../../shared/schedule/look-window.ts";
import type { MoveAsked } from "../../../shared/schedule/moved.ts";
import { movedLately } from "../../../shared/schedule/moved-lately.ts";
import { type Proposal, proposals } from "../../../shared/schedule/proposals.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Availability } from "../../../shared/schedule/why-missing.ts";
import { type Instant, minutesBetween } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import { say } from "../../kit/say.ts";
import type { FreeBusy } from "../../ports/calendar.ts";
import type { Message } from "../../ports/messenger.ts";
import { availabilities, proposalsShown } from "../booking/present.ts";
import { moveAskedCard } from "./cards.ts";

/** What a post says that asks the circle about another move. */
export function moveAskedMessage(inside: Inside, session: Session, moveAsked: MoveAsked): Message {
  const { value: circle } = inside.circle;
  const words = say(circleLanguage(circle));
  return {
    card: moveAskedCard(words, { circle, session, moveAsked }),
    summary: words("moves:ask.title"),
  };
}

interface Windows {
  readonly near: LookWindow;
  readonly far: LookWindow;
}

/** The best other times for a session, near its own where there are proper ones; calendars from the beginning of the windows on. */
export function otherTimes(sitting: Sitting, windows: Windows, calendars: readonly FreeBusy[]) {
  const { session, others = [] } = sitting;
  const people = withoutItself(sitting, windows.far.from, calendars);
  const look = (window: LookWindow) => timesIn(sitting, people, window, session.startsAt);
  const near = look(windows.near);
  const far = isProper(near) ? near : look(windows.far);
  const found = isProper(far) || near.length === 0 ? far : near;
  const { startsAt, minutes } = session;
  const asks = movedLately(session, others);
  return { ...proposalsShown(found, people), startsAt, minutes, asks };
}

/** The best time in a window; undefined where there is none that keeps to the rules. */
export function bestTime(
  sitting: Sitting,
  window: LookWindow,
  usual: Instant,
  calendars: readonly FreeBusy[],
): Proposal | undefined {
  const people = withoutItself(sitting, window.from, calendars);
  const [best] = timesIn(sitting, people, window, usual);
  return best?.instead ? undefined : best;
}

function isProper([best]: readonly Proposal[]): boolean {
  return best !== undefined && best.instead === undefined;
}

function timesIn(
  { circle, session }: Sitting,
  people: readonly Availability[],
  window: LookWindow,
  usual: Instant,
): readonly Proposal[] {
  return proposals({
    people,
    window,
    minutes: session.minutes,
    quorum: circle.quorum,
    leads: session.facilitator,
    usual,
    except: session.startsAt,
    burdens: burdensOf(circle),
  });
}

/** When everyone could come if the session were not in their calendars: whoever was coming to it has that time. */
export function withoutItself(
  { circle, session }: Sitting,
  from: Instant,
  calendars: readonly FreeBusy[],
): readonly Availability[] {
  const coming = mailsComing(circle, session);
  const freed = calendars.map((calendar) =>
    coming.includes(calendar.mail) ? withoutEvent(calendar, session, from) : calendar,
  );
  return availabilities(circle, from, freed);
}

function mailsComing(circle: Circle, { startsAt, away, chosen }: Session): readonly string[] {
  const without = chosen?.asks?.without ?? [];
  return activeMembers(circle, startsAt)
    .filter(({ person }) => !away.includes(person) && !without.includes(person))
    .flatMap(({ mail }) => (mail ? [mail] : []));
}

function withoutEvent(calendar: FreeBusy, session: Session, from: Instant): FreeBusy {
  const { starts = session.startsAt, lasts = session.minutes } = session.booking;
  const first = minutesBetween(from, starts) / slotMinutes;
  const last = first + lasts / slotMinutes;
  const slots = calendar.slots?.map((slot, index) =>
    index > first - 1 && index < last && (slot === "busy" || slot === "tentative") ? "free" : slot,
  );
  return { ...calendar, slots };
}
