import type { Circle } from "../circle/circle.ts";
import { circleZone } from "../circle/circle-zone.ts";
import { activeMembers } from "../circle/on-break.ts";
import { usualWeeks } from "../circle/season-lengths.ts";
import { type CalendarDate, dateAfter, type Instant, wallTime } from "../time/instant.ts";
import { burdensOf } from "./burdens.ts";
import { slotFrom } from "./slot-from.ts";
import type { StandingSlot } from "./standing-slot.ts";
import { usualHours } from "./usual-hours.ts";
import type { Availability } from "./why-missing.ts";

/**
 * The standing slot that a circle begins with a time chosen: at its rhythm, in the zone where most of it are, and in turns
 * with another time where its zones lie so far apart that one would always fall on the same people. `people` is when they
 * work, where calendars were asked. Undefined for a circle that meets as needed.
 */
export function slotBegun(
  circle: Circle,
  startsAt: Instant,
  people: readonly Availability[] = peopleOf(circle, startsAt),
): StandingSlot | undefined {
  const zone = circleZone(circle);
  const { rhythm, quorum } = circle;
  const until = seasonEnd(circle, wallTime(startsAt, zone).date);
  const season = { people, minutes: rhythm.minutes, until, burdens: burdensOf(circle), quorum };
  return slotFrom({ rhythm, startsAt, zone, season });
}

/** As far as the circle knows by itself. Whether somebody named their hours or a calendar did, it does not. */
function peopleOf(circle: Circle, at: Instant): readonly Availability[] {
  return activeMembers(circle, at).map(({ person, zone, hours }) => ({
    person,
    zone: zone ?? circleZone(circle),
    hours: hours ?? usualHours,
  }));
}

/** A season that is all but over says nothing about what is fair: the next one is as long as usual. */
function seasonEnd({ season }: Circle, from: CalendarDate): CalendarDate {
  const usual = dateAfter(from, usualWeeks * 7);
  const half = dateAfter(from, (usualWeeks * 7) / 2);
  return season && season.until > half ? season.until : usual;
}
