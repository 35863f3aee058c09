import { commonZone } from "../schedule/common-zone.ts";
import {
  type CalendarDate,
  type Instant,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import { joinedMembers } from "./may.ts";

/** Where most of the circle are: its days begin and end there. */
export function circleZone(circle: Circle): ZoneName {
  return commonZone(joinedMembers(circle).flatMap(({ zone }) => (zone ? [zone] : [])));
}

/** The circle's date at an instant. */
export function circleDay(circle: Circle, at: Instant): CalendarDate {
  return wallTime(at, circleZone(circle)).date;
}

/** The morning of a day, where most of the circle are. */
export function circleMorning(circle: Circle, day: CalendarDate): Instant {
  return onTheClock(day, "09:00", circleZone(circle));
}
