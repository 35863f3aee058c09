import type { Circle } from "../circle/circle.ts";
import { circleDay } from "../circle/circle-zone.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { openSessions } from "./open-sessions.ts";
import type { PassedOver } from "./passed-over.ts";
import { isOn, planAhead } from "./plan-ahead.ts";
import type { Session } from "./session.ts";
import { type Occurrence, occurrencesFrom } from "./standing-slot.ts";

/** One of a circle's next dates: with its session, waiting for one, or without one and why. */
export type NextDate =
  | { readonly state: "session"; readonly startsAt: Instant; readonly session: Session }
  | (Occurrence & { readonly state: "waits"; readonly leads: PersonId | undefined })
  | (Occurrence & { readonly state: "passed"; readonly passed: PassedOver })
  | (Occurrence & { readonly state: "cancelled"; readonly session: Session });

/** The circle's next dates, soonest first; the session that runs is not among them. */
export function nextDates(
  circle: Circle,
  sessions: readonly Session[],
  now: Instant,
): readonly NextDate[] {
  const planned = openSessions(sessions).filter(({ state }) => state === "planned");
  const { due, wanted } = planAhead(circle, sessions, now);
  const waits = due.slice(0, wanted);
  const dates: readonly NextDate[] = [
    ...planned.map((session) => ({ state: "session" as const, ...at(session), session })),
    ...waits.map((each) => ({ state: "waits" as const, ...each, leads: undefined })),
    ...without(circle, sessions, now),
  ];
  const inOrder = dates.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return withLeaders(circle, sessions, inOrder);
}

function at({ startsAt }: Session) {
  return { startsAt };
}

/** Days of the slot that have no session and are to have none, as things stand. */
function without(circle: Circle, sessions: readonly Session[], now: Instant): readonly NextDate[] {
  const { slot, passedOver = [] } = circle;
  if (!slot) return [];
  const today = circleDay(circle, now);
  const start = (day: CalendarDate) => occurrencesFrom(slot, day, 1)[0]?.startsAt ?? now;
  const known = (day: CalendarDate | undefined): day is CalendarDate =>
    day !== undefined && day >= today && isOn(slot, day) && start(day) > now;
  const taken = (day: CalendarDate) =>
    sessions.some(({ state, occurrence }) => state !== "cancelled" && occurrence === day);
  const passed = passedOver.filter(({ occurrence }) => known(occurrence) && !taken(occurrence));
  const off = sessions.filter(({ state }) => state === "cancelled");
  return [
    ...passed.map((each) => {
      const { occurrence } = each;
      return { state: "passed" as const, occurrence, startsAt: start(occurrence), passed: each };
    }),
    ...off.flatMap((session) => {
      const { occurrence } = session;
      const shown = known(occurrence) && !taken(occurrence);
      if (!shown || passedOver.some((each) => each.occurrence === occurrence)) return [];
      return { state: "cancelled" as const, occurrence, startsAt: start(occurrence), session };
    }),
  ];
}

/** What waits for a session is led by whoever is announced for it, as far as turns are announced. */
function withLeaders(
  { ledger }: Circle,
  sessions: readonly Session[],
  dates: readonly NextDate[],
): readonly NextDate[] {
  let place = sessions.some(({ state, reset }) => state === "live" && !reset) ? 1 : 0;
  return dates.map((date) => {
    const takesTurn =
      date.state === "waits" || (date.state === "session" && date.session.reset === undefined);
    const leads = takesTurn ? (ledger.announced[place++] ?? undefined) : undefined;
    return date.state === "waits" ? { ...date, leads } : date;
  });
}
