import {
  type CalendarDate,
  dateAfter,
  type Instant,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import { nextQuarter } from "./look-window.ts";

/** Nobody works on one day of the week in turn for longer than this. */
const mostDays = 14;

/**
 * Until when people are asked for times: one working day where two are enough, two for up to five, three for more. The more
 * have to answer, the longer it takes. It ends between nine and six on the circle's clock.
 */
export function pollDeadline(about: {
  /** How many are to come. */
  readonly quorum: number;
  /** On which anybody works, Monday 1 to Sunday 7. */
  readonly weekdays: readonly number[];
  readonly zone: ZoneName;
  readonly now: Instant;
}): Instant {
  const { zone, weekdays } = about;
  const { date, time } = wallTime(nextQuarter(about.now), zone);
  const clock = time < "09:00" ? "09:00" : time > "18:00" ? "18:00" : time;
  return onTheClock(workingDayAfter(date, daysFor(about.quorum), weekdays, zone), clock, zone);
}

function daysFor(quorum: number): number {
  if (quorum <= 2) return 1;
  return quorum <= 5 ? 2 : 3;
}

function workingDayAfter(
  from: CalendarDate,
  days: number,
  weekdays: readonly number[],
  zone: ZoneName,
): CalendarDate {
  let date = from;
  let left = days;
  for (let step = 0; left > 0 && step < mostDays; step++) {
    date = dateAfter(date, 1);
    if (weekdays.includes(wallTime(onTheClock(date, "12:00", zone), zone).weekday)) left--;
  }
  return date;
}
