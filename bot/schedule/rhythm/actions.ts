import { type CircleAddress, circleSize } from "../../../shared/circle/circle.ts";
import { circleZone } from "../../../shared/circle/circle-zone.ts";
import { joinedMember, joinedMembers } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { nextQuarter, slotMinutes } from "../../../shared/schedule/look-window.ts";
import { rhythmOptions } from "../../../shared/schedule/rhythm-options.ts";
import {
  dateAfter,
  type Instant,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../../../shared/time/instant.ts";
import { readInside } from "../../circle/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { World } from "../booking/documents.ts";
import { availabilities } from "../booking/present.ts";
import { actingFor, unlessBusy } from "../booking/routes.ts";
import { ownActing } from "../visit/actions.ts";

/** Eight weeks, and the day on which the last of them begins. */
const lookedDays = 57;

/** How often a circle could meet, from everyone's free and busy of the next eight weeks as far as it may be read. */
export async function findRhythms(context: World, address: CircleAddress, caller: Caller) {
  const inside = await readInside(context, address);
  const circle = inside?.circle.value;
  if (!circle || !joinedMember(circle, caller.person)) return refuse("not-found");
  if (joinedMembers(circle).length < circleSize.least) return refuse("too-few-joined");
  const acting = actingFor(context, address, ownActing(caller));
  if (!acting) return refuse("consent-missing");

  const zone = circleZone(circle);
  const window = fromTomorrow(context.clock.now(), zone);
  const mails = activeMembers(circle, window.from).flatMap(({ mail }) => (mail ? [mail] : []));
  const read = await unlessBusy(() =>
    context.calendar.freeBusy(acting, mails, window.from, window.until, slotMinutes),
  );
  if (!read.ok) return read;
  const people = availabilities(circle, window.from, read.value);
  return ok({
    options: [...rhythmOptions({ people, window, zone, quorum: circle.quorum })],
    unknown: people.filter(({ slots }) => slots === undefined).map(({ person }) => person),
  });
}

/** Whole days of the circle. */
function fromTomorrow(now: Instant, zone: ZoneName) {
  const tomorrow = dateAfter(wallTime(now, zone).date, 1);
  const midnight = (days: number) =>
    nextQuarter(onTheClock(dateAfter(tomorrow, days), "00:00", zone));
  return { from: midnight(0), until: midnight(lookedDays) };
}
