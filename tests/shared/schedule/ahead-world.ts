import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { bookAhead, type Looked } from "../../../shared/schedule/book-ahead.ts";
import { numbered } from "../../../shared/schedule/numbered.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import { planAhead } from "../../../shared/schedule/plan-ahead.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { settleBooking } from "../../../shared/schedule/settle-booking.ts";
import { slotFrom } from "../../../shared/schedule/slot-from.ts";
import {
  type CalendarDate,
  instant,
  wallTime,
  type ZoneName,
} from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";

const berlin = "Europe/Berlin" as ZoneName;
export const ada = personCalled("ada");
export const now = instant("2026-11-22T09:00:00Z");
export const today = "2026-11-22" as CalendarDate;
export const first = instant("2026-11-24T14:00:00Z");
export const every = (rhythm: Circle["rhythm"]["every"], startsAt = first) =>
  slotFrom({ rhythm: { every: rhythm }, startsAt, zone: berlin });
export const regular = (over: Partial<Circle> = {}) => {
  const circle = aCircle(over);
  const slot = every(circle.rhythm.every);
  return slot ? { ...circle, slot } : circle;
};
let ids = 0;
export const freshId = () => `session${String(++ids).padStart(13, "0")}` as SessionId;
const wish = (looked: readonly Looked[], at = now) => ({
  by: ada,
  owner: { kind: "service" } as const,
  now: at,
  today: wallTime(at, berlin).date,
  looked,
  freshId,
});
export interface World {
  readonly circle: Circle;
  readonly sessions: readonly Session[];
}
export const merged = (sessions: readonly Session[], changed: readonly Session[]) =>
  numbered([...sessions.filter(({ id }) => changed.every((each) => each.id !== id)), ...changed]);
/** Everything that is due is looked at: so many of all can come. */
export const booked = ({ circle, sessions }: World, at = now, coming = () => 3): World => {
  const of = joinedMembers(circle).length;
  const looked = planAhead(circle, sessions, at).due.map((each) => ({
    ...each,
    of,
    coming: coming(),
  }));
  const next = bookAhead(circle, sessions, wish(looked, at));
  const made = next.sessions.map((session) =>
    session.state === "planned" && session.booking.state === "asked"
      ? settleBooking(session, session.booking, { event: `event-${session.id}` }).session
      : session,
  );
  return { circle: next.circle, sessions: merged(sessions, made) };
};
export const dates = (sessions: readonly Session[]) =>
  openSessions(sessions).map(({ startsAt }) => wallTime(startsAt, berlin).date);
