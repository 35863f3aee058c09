import type { Circle } from "../circle/circle.ts";
import { wallTime } from "../time/instant.ts";
import { openSessions } from "./open-sessions.ts";
import type { Session } from "./session.ts";
import {
  type Occurrence,
  occurrencesFrom,
  placeInMonthOf,
  type StandingSlot,
} from "./standing-slot.ts";

/**
 * The circle with its standing slot as its rhythm has it by now: the same weekday and time on the wall, counted from the next
 * session. One that meets as needed has none.
 */
export function inItsRhythm(circle: Circle, sessions: readonly Session[]): Circle {
  const { slot: before, passedOver, ...rest } = circle;
  if (!before || before.every === circle.rhythm.every) return circle;
  const slot = slotAfter(before, circle.rhythm.every, sessions);
  return slot ? { ...rest, slot, ...(passedOver && { passedOver }) } : rest;
}

function slotAfter(
  slot: StandingSlot,
  every: Circle["rhythm"]["every"],
  sessions: readonly Session[],
): StandingSlot | undefined {
  if (every === "as-needed") return undefined;
  const [next] = openSessions(sessions).flatMap(({ occurrence }) => occurrence ?? []);
  const anchor = next ?? slot.anchor;
  const { zone } = slot;
  const [first] = occurrencesFrom(slot, anchor, 1);
  const on = { anchor: first?.occurrence ?? anchor, times: timesFrom(slot, first), zone };
  return every === "monthly"
    ? { every, place: placeInMonthOf(on.anchor), ...on }
    : { every, ...on };
}

/** Of two times in turns the one that the first day has comes first. */
function timesFrom({ times, zone }: StandingSlot, first: Occurrence | undefined) {
  const [one = "", other] = times;
  const second = first && wallTime(first.startsAt, zone).time === other;
  return other !== undefined && second ? [other, one] : times;
}
