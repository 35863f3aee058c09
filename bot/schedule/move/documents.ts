import { circleZone } from "../../../shared/circle/circle-zone.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import { type LookWindow, slotMinutes } from "../../../shared/schedule/look-window.ts";
import { sameTimeAWeekOn, weekAfter } from "../../../shared/schedule/move-window.ts";
import { timeAsked } from "../../../shared/schedule/proposals.ts";
import type { TimeChosen } from "../../../shared/schedule/time-chosen.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Acting, FreeBusy } from "../../ports/calendar.ts";
import type { TimeWish } from "../booking/actions.ts";
import type { World } from "../booking/documents.ts";
import { bestTime, withoutItself } from "./present.ts";

/** Why a session is to be then, and what that asks of everyone. Where calendars cannot tell, nothing is counted. */
export async function chosenFor(
  context: World,
  sitting: Sitting,
  acting: Acting | undefined,
  { startsAt, minutes, because, instead }: TimeWish,
): Promise<TimeChosen> {
  const until = later(startsAt, { minutes: Math.ceil(minutes / slotMinutes) * slotMinutes });
  const read = await calendarsIn(context, sitting, acting, { from: startsAt, until });
  const people = read && withoutItself(sitting, startsAt, read);
  const asks = people && timeAsked(people, { startsAt, minutes }, instead);
  return { ...(because && { because }), ...(instead && { instead }), ...(asks && { asks }) };
}

/** When a session is best held in the week after: at the same time then, where calendars cannot tell. */
export async function weekOn(
  context: World,
  sitting: Sitting,
  acting: Acting | undefined,
  now: Instant,
): Promise<TimeWish> {
  const { circle, session } = sitting;
  const { minutes } = session;
  const usual = sameTimeAWeekOn(session.startsAt, circleZone(circle));
  const window = weekAfter(sitting, now);
  const read = await calendarsIn(context, sitting, acting, window);
  const best = read && bestTime(sitting, window, usual, read);
  return best ?? { startsAt: usual, minutes };
}

async function calendarsIn(
  { calendar, log }: World,
  { circle }: Sitting,
  acting: Acting | undefined,
  { from, until }: LookWindow,
): Promise<readonly FreeBusy[] | undefined> {
  if (!acting || from >= until) return undefined;
  const mails = activeMembers(circle, from).flatMap(({ mail }) => (mail ? [mail] : []));
  try {
    const read = await calendar.freeBusy(acting, mails, from, until, slotMinutes);
    return read.ok ? read.value : undefined;
  } catch (fault) {
    log.warn({ fault: `${fault}` }, "What another time asks of people is not known.");
    return undefined;
  }
}
