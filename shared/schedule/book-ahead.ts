import { charterSettled } from "../circle/charter-waits-for.ts";
import type { Circle } from "../circle/circle.ts";
import type { PersonId, SessionId } from "../kernel/ids.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { again, isStuck, newSession } from "./book-session.ts";
import { openSessions } from "./open-sessions.ts";
import { type PassedOver, withPassedOver } from "./passed-over.ts";
import { planAhead } from "./plan-ahead.ts";
import { quorumOf } from "./quorum.ts";
import type { CalendarOwner, Session } from "./session.ts";
import type { Occurrence } from "./standing-slot.ts";
import type { TimeAsks } from "./time-chosen.ts";

/** A time of the standing slot, as everyone's calendars have it. */
export interface Looked extends Occurrence {
  /** Of how many people it was asked, and how many of them can come by their calendars; absent where nothing was told. */
  readonly of?: number;
  readonly coming?: number;
  readonly asks?: TimeAsks | undefined;
}

interface AheadWish {
  readonly by: PersonId;
  readonly owner: CalendarOwner;
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly looked: readonly Looked[];
  readonly freshId: () => SessionId;
}

/** A circle and those of its sessions that are new or changed. */
export interface BookedAhead {
  readonly circle: Circle;
  readonly sessions: readonly Session[];
}

/**
 * Has the next times of the standing slot their sessions, each once: those at which too few can come by their calendars are
 * passed over, and the circle sees why. What the circle keeps no more is called off. Done twice it is done once.
 */
export function bookAhead(
  circle: Circle,
  sessions: readonly Session[],
  wish: AheadWish,
): BookedAhead {
  const { now, today, looked } = wish;
  const plan = planAhead(circle, sessions, now);
  const made: Session[] = [];
  const few: PassedOver[] = [];
  for (const { occurrence } of plan.due) {
    const time = looked.find((each) => each.occurrence === occurrence);
    if (made.length >= plan.wanted || !time) break;
    const passed = tooFew(circle, time);
    if (passed) few.push(passed);
    else made.push(newSession(sessions, asWish(circle, time, wish)));
  }
  const settled = made.length > 0 ? charterSettled(circle, sessions) : circle;
  return {
    circle: few.length > 0 ? withPassedOver(settled, few, today) : settled,
    sessions: [...made, ...plan.relaid, ...plan.off.map((each) => letGo(each, now))],
  };
}

function asWish({ rhythm }: Circle, { startsAt, occurrence, asks }: Looked, wish: AheadWish) {
  const { by, owner, now, freshId } = wish;
  const chosen = { because: "usual" as const, ...(asks && { asks }) };
  return { by, owner, now, startsAt, occurrence, minutes: rhythm.minutes, chosen, id: freshId() };
}

function tooFew(circle: Circle, { occurrence, of, coming }: Looked): PassedOver | undefined {
  if (of === undefined || coming === undefined) return undefined;
  return coming < quorumOf(of, circle.quorum) ? { occurrence, why: "few", coming, of } : undefined;
}

/** Called off because the circle keeps that time no more, not the day: should it be kept again, it is booked again. */
export function letGo({ occurrence: _, ...session }: Session, at: Instant): Session {
  const { booking } = session;
  const { owner, transaction, event } = booking;
  const left = booking.state === "failed" ? [] : [{ owner, transaction, event, since: at }];
  const surplus = [...booking.surplus, ...left];
  return { ...session, state: "cancelled", booking: { ...booking, surplus } };
}

/** Those of the planned sessions that have not reached the calendars, tried anew: in whose calendar `owner` says. */
export function tryAgain(
  sessions: readonly Session[],
  { by, owner, now }: Pick<AheadWish, "by" | "owner" | "now">,
): readonly Session[] {
  return openSessions(sessions)
    .filter(({ state, booking, startsAt }) => {
      const waits = state === "planned" && startsAt > now;
      return waits && (booking.state === "failed" || booking.state === "asked");
    })
    .filter((session) => session.booking.state === "failed" || isStuck(session, now))
    .map((session) => {
      const { startsAt, minutes, id } = session;
      return again(session, { by, owner, now, startsAt, minutes, id });
    });
}
