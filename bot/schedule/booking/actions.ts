import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { slotMinutes } from "../../../shared/schedule/look-window.ts";
import { timeAsked } from "../../../shared/schedule/proposals.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import type { TimeAsks, TimeChosen } from "../../../shared/schedule/time-chosen.ts";
import { type CalendarDate, type Instant, later } from "../../../shared/time/instant.ts";
import { readInside } from "../../circle/documents.ts";
import type { Acting } from "../../ports/calendar.ts";
import type { World } from "./documents.ts";
import { availabilities } from "./present.ts";

/** A time that somebody chose, as what it was proposed. */
export interface TimeWish extends Pick<TimeChosen, "because" | "instead"> {
  readonly startsAt: Instant;
  readonly minutes: number;
  /** The day of the standing slot that it is for. */
  readonly occurrence?: CalendarDate | undefined;
  /** It is to be the standing slot. */
  readonly regular?: boolean | undefined;
}

/**
 * Why a time was chosen, and what it asks of everyone: looked up before it is in their calendars, where it would be in its
 * own way. Undefined for whoever may not choose one, and where nothing is to be chosen any more.
 */
export async function timeChosen(
  context: World,
  address: CircleAddress,
  acting: Acting,
  person: PersonId,
  wish: TimeWish,
): Promise<TimeChosen | undefined> {
  const inside = await readInside(context, address);
  const circle = inside?.circle.value;
  if (!circle || !joinedMember(circle, person)) return undefined;
  const open = openSession(inside.sessions.map(({ value }) => value));
  const stands = open && (open.state === "live" || open.booking.state === "booked");
  if (stands && !wish.occurrence && !wish.regular) return undefined;
  const { because, instead } = wish;
  const asks = await asked(context, circle, acting, wish);
  return { ...(because && { because }), ...(instead && { instead }), ...(asks && { asks }) };
}

/** Booking does not wait for calendars that cannot tell now: then nothing is counted for this time. */
async function asked(
  { calendar, log }: World,
  circle: Circle,
  acting: Acting,
  wish: TimeWish,
): Promise<TimeAsks | undefined> {
  const { startsAt, minutes, instead } = wish;
  const until = later(startsAt, { minutes: Math.ceil(minutes / slotMinutes) * slotMinutes });
  const mails = activeMembers(circle, startsAt).flatMap(({ mail }) => (mail ? [mail] : []));
  try {
    const read = await calendar.freeBusy(acting, mails, startsAt, until, slotMinutes);
    if (!read.ok) return undefined;
    return timeAsked(availabilities(circle, startsAt, read.value), { startsAt, minutes }, instead);
  } catch (fault) {
    log.warn({ fault: `${fault}` }, "What a time asks of people is not known.");
    return undefined;
  }
}
