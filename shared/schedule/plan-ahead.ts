import { charterAgreed } from "../circle/charter-agreed.ts";
import { type Circle, circleSize } from "../circle/circle.ts";
import { joinedMembers } from "../circle/may.ts";
import { type CalendarDate, type Instant, later } from "../time/instant.ts";
import { sessionsAhead } from "./open-sessions.ts";
import { overlaps } from "./overlaps.ts";
import { retimed } from "./retimed.ts";
import type { Session } from "./session.ts";
import {
  type Occurrence,
  occurrencesAfter,
  occurrencesFrom,
  type StandingSlot,
} from "./standing-slot.ts";

/** So many sessions lie ahead of a circle with a standing slot. */
export const keptAhead = 3;
/** So many of its times are looked through for them, where some are passed over. */
const lookedThrough = 6;
/** How long before it a session is booked by itself at the latest, so that people can see the invitation. */
const notice = { hours: 2 } as const;

/** What is to be done so that the next times of a circle's slot have their sessions. */
export interface AheadPlan {
  /** Times without a session, soonest first: those that are wanted, and more in case some of them do not suit. */
  readonly due: readonly Occurrence[];
  /** How many of them are wanted. */
  readonly wanted: number;
  /** Sessions ahead as they are to be: no session of the slot any more, or of another length. */
  readonly off: readonly Session[];
  readonly relaid: readonly Session[];
}

/**
 * Three of the slot's next times are to have a session once the charter is agreed, none after the season's end and none while
 * the circle pauses. A time that had a session, wherever that was moved, or that was passed over, has had its turn. What was
 * booked for times that the circle keeps no more is called off, but for the session that comes next: that one is announced. Where
 * one has been moved to a time of the slot, that time has its session.
 */
export function planAhead(circle: Circle, sessions: readonly Session[], now: Instant): AheadPlan {
  const ahead = sessionsAhead(sessions).filter(({ occurrence }) => occurrence !== undefined);
  const off = ahead.filter((session) => !keeps(circle, session));
  const left = sessions.filter((session) => !off.includes(session));
  const relaid = ahead
    .filter((session) => !off.includes(session) && lastsOtherwise(circle, session))
    .map((session) => retimed(session, { ...session, minutes: circle.rhythm.minutes }));
  return { ...dueIn(circle, left, now), off, relaid };
}

function dueIn(circle: Circle, sessions: readonly Session[], now: Instant) {
  const { slot } = circle;
  if (!slot || !meets(circle, sessions)) return { due: [], wanted: 0 };
  const { minutes } = circle.rhythm;
  const taken = (each: Occurrence) => stands(sessions, each.occurrence);
  const times = occurrencesAfter(slot, later(now, notice), lookedThrough).filter((each) => {
    if (!inSeason(circle, each.occurrence)) return false;
    if (isPassed(circle, sessions, each.occurrence)) return false;
    return taken(each) || !overlaps(sessions, { ...each, minutes });
  });
  const due = times.filter((each) => !taken(each));
  const next = times.slice(0, keptAhead);
  return { due, wanted: next.filter((each) => !taken(each)).length };
}

/** Its people have agreed to meet, are enough for it, and take no break together. */
function meets(circle: Circle, sessions: readonly Session[]): boolean {
  const few = joinedMembers(circle).length < circleSize.least;
  return !few && !circle.ended && !circle.pause && charterAgreed(circle, sessions);
}

/** It has a session to come, perhaps at another time. */
function stands(sessions: readonly Session[], day: CalendarDate): boolean {
  return sessions.some(({ state, occurrence }) => state === "planned" && occurrence === day);
}

/** It has had its session, or is to have none. */
function isPassed(
  { passedOver = [] }: Circle,
  sessions: readonly Session[],
  day: CalendarDate,
): boolean {
  const had = sessions.some(({ state, occurrence }) => state !== "planned" && occurrence === day);
  return had || passedOver.some(({ occurrence }) => occurrence === day);
}

function inSeason({ season }: Circle, day: CalendarDate): boolean {
  return season === undefined || day < season.until;
}

function keeps(circle: Circle, { occurrence }: Session): boolean {
  const { slot } = circle;
  return occurrence !== undefined && slot !== undefined && isOn(slot, occurrence)
    ? inSeason(circle, occurrence)
    : false;
}

/** Whether a day is one of the slot's. */
export function isOn(slot: StandingSlot, day: CalendarDate): boolean {
  return day >= slot.anchor && occurrencesFrom(slot, day, 1)[0]?.occurrence === day;
}

/** A rhythm of another length; what members have made short for once stays so. */
function lastsOtherwise({ rhythm }: Circle, session: Session): boolean {
  const { minutes, usualMinutes, chosen } = session;
  return usualMinutes === undefined && !chosen?.instead && minutes !== rhythm.minutes;
}
