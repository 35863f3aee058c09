import { charterAgreed } from "../../../shared/circle/charter-agreed.ts";
import type { DateView } from "../../../shared/contract/ahead.ts";
import { burdensOf } from "../../../shared/schedule/burdens.ts";
import type { LookWindow } from "../../../shared/schedule/look-window.ts";
import { type NextDate, nextDates } from "../../../shared/schedule/next-dates.ts";
import { proposals } from "../../../shared/schedule/proposals.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { takeOverFrom } from "../../../shared/schedule/take-over-from.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import type { FreeBusy } from "../../ports/calendar.ts";
import { availabilities, proposalsShown } from "../booking/present.ts";
import { sessionsIn } from "./documents.ts";

/** The circle's next dates, as its members see them. */
export function datesView(inside: Inside, now: Instant) {
  const { value: circle } = inside.circle;
  const sessions = sessionsIn(inside);
  const dates = nextDates(circle, sessions, now);
  return {
    dates: dates.map((date) => ({ minutes: circle.rhythm.minutes, away: [], ...dateView(date) })),
    waiting: dates.filter((date) => isWaiting(date, now)).length,
    regular: circle.slot !== undefined && charterAgreed(circle, sessions),
  };
}

function dateView(date: NextDate): Omit<DateView, "minutes" | "away"> & Partial<DateView> {
  const { startsAt } = date;
  switch (date.state) {
    case "session":
      return sessionView(date.session);
    case "waits": {
      const { occurrence, leads: facilitator } = date;
      return { state: "waits", startsAt, occurrence, ...(facilitator && { facilitator }) };
    }
    case "passed": {
      const { why: state, ...rest } = date.passed;
      return { state, startsAt, ...rest };
    }
    case "cancelled":
      return { state: "cancelled", startsAt, occurrence: date.occurrence };
  }
}

function sessionView({ id, startsAt, minutes, occurrence, booking, facilitator, away }: Session) {
  return {
    state: booking.state,
    startsAt,
    minutes,
    ...(occurrence && { occurrence }),
    session: id,
    ...(facilitator && { facilitator }),
    away: [...away],
  };
}

/** Whether a tap puts it into calendars: nobody has tried, nobody could, or somebody did not come back. */
function isWaiting(date: NextDate, now: Instant): boolean {
  if (date.state !== "session") return date.state === "waits";
  const { booking } = date.session;
  const stuckFrom = takeOverFrom(date.session);
  return booking.state === "failed" || (stuckFrom !== undefined && stuckFrom <= now);
}

/** The best times near one of the slot's that did not suit. */
export function timesNear(
  inside: Inside,
  window: LookWindow,
  usual: Instant,
  calendars: readonly FreeBusy[],
) {
  const { value: circle } = inside.circle;
  const people = availabilities(circle, window.from, calendars);
  const { minutes } = circle.rhythm;
  const { quorum } = circle;
  const found = proposals({ people, window, minutes, quorum, usual, burdens: burdensOf(circle) });
  return proposalsShown(found, people);
}
