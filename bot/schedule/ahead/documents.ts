import type { Circle } from "../../../shared/circle/circle.ts";
import { circleDay } from "../../../shared/circle/circle-zone.ts";
import { joinedMember, joinedMembers } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { type PersonId, sessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { type BookedAhead, bookAhead, type Looked } from "../../../shared/schedule/book-ahead.ts";
import { slotMinutes } from "../../../shared/schedule/look-window.ts";
import { planAhead } from "../../../shared/schedule/plan-ahead.ts";
import { timeAsked } from "../../../shared/schedule/proposals.ts";
import { quorumOf } from "../../../shared/schedule/quorum.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Occurrence } from "../../../shared/schedule/standing-slot.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { charterAgreed } from "../../circle/charter/documents.ts";
import type { Change, Inside } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Acting, CalendarRefusal } from "../../ports/calendar.ts";
import type { Context } from "../../ports/context.ts";
import { availabilities } from "../booking/present.ts";
import { ownerFor } from "../event/documents.ts";
import { sessionChange } from "../session/documents.ts";

type World = Pick<Context, "calendar" | "freshId">;

/** So many times are looked at for the sessions that are wanted: where none of them suits, the circle finds another. */
const mostLooks = 6;

/**
 * Looks at the next times of the slot in everyone's calendars, until enough of them suit. Where those may not be read, times
 * are booked as they are.
 */
export async function lookAhead(
  { calendar }: World,
  acting: Acting,
  inside: Inside,
  now: Instant,
): Promise<Result<readonly Looked[], CalendarRefusal>> {
  const { value: circle } = inside.circle;
  const { due, wanted } = planAhead(circle, sessionsIn(inside), now);
  const looked: Looked[] = [];
  for (const time of due.slice(0, mostLooks)) {
    if (looked.filter((each) => suits(circle, each)).length >= wanted) break;
    const read = await freeBusy(calendar, acting, circle, time);
    if (!read.ok && read.refusal === "consent") return read;
    looked.push(read.ok ? asLooked(circle, time, read.value) : time);
  }
  return ok(looked);
}

function suits(circle: Circle, { of, coming }: Looked): boolean {
  return of === undefined || coming === undefined || coming >= quorumOf(of, circle.quorum);
}

type Read = Awaited<ReturnType<Context["calendar"]["freeBusy"]>>;

function freeBusy(
  calendar: Context["calendar"],
  acting: Acting,
  circle: Circle,
  { startsAt }: Occurrence,
): Promise<Read> {
  const mails = activeMembers(circle, startsAt).flatMap(({ mail }) => (mail ? [mail] : []));
  const quarters = Math.ceil(circle.rhythm.minutes / slotMinutes);
  const until = later(startsAt, { minutes: quarters * slotMinutes });
  return calendar.freeBusy(acting, mails, startsAt, until, slotMinutes);
}

/** What they have agreed on is not asked again: only what stands in a calendar keeps anyone away. */
function asLooked(
  circle: Circle,
  time: Occurrence,
  calendars: Extract<Read, { readonly ok: true }>["value"],
): Looked {
  const people = availabilities(circle, time.startsAt, calendars);
  const { minutes } = circle.rhythm;
  const coming = people.filter(
    ({ slots = [] }) => !slots.includes("busy") && !slots.includes("away"),
  ).length;
  const asks = timeAsked(people, { startsAt: time.startsAt, minutes }, "outside");
  return { ...time, of: people.length, coming, asks };
}

/** What is booked ahead by now, for whoever chose a time last and is still here, or for `by`. */
export function aheadBooked(
  { calendar, freshId }: World,
  inside: Inside,
  looked: readonly Looked[],
  now: Instant,
  by = chooser(inside),
): BookedAhead {
  const { value: circle } = inside.circle;
  const sessions = sessionsIn(inside);
  return bookAhead(circle, sessions, {
    by,
    owner: ownerFor({ calendar }, inside, by),
    now,
    today: circleDay(circle, now),
    looked,
    freshId: () => sessionId.parse(freshId()),
  });
}

function chooser({ circle: { value: circle }, sessions }: Inside): PersonId {
  const chosen = sessions
    .map(({ value }) => value)
    .toSorted((a, b) => b.number - a.number)
    .find(({ booking }) => joinedMember(circle, booking.by));
  return chosen?.booking.by ?? joinedMembers(circle)[0]?.person ?? circle.madeBy;
}

/** What follows from sessions that are booked, or called off, together. Nothing where there are none. */
export function aheadChange(
  inside: Inside,
  { circle, sessions: [session, ...more] }: BookedAhead,
  now: Instant,
): Omit<Change<unknown>, "value"> {
  if (!session) return same(inside.circle.value, circle) ? {} : { circle };
  const change = sessionChange(inside, { circle, session, more }, now);
  return { ...change, writes: [...(change.writes ?? []), ...charterAgreed(inside, circle)] };
}

export function sessionsIn({ sessions }: Inside): readonly Session[] {
  return sessions.map(({ value }) => value);
}
