import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { cancelSession } from "../schedule/cancel-session.ts";
import { openSessions } from "../schedule/open-sessions.ts";
import { isOn } from "../schedule/plan-ahead.ts";
import type { Session } from "../schedule/session.ts";
import { type CalendarDate, type Instant, later } from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import type { CirclePause } from "./circle-pause.ts";
import { circleMorning } from "./circle-zone.ts";
import { joinedMember } from "./may.ts";
import { signOfLife } from "./sign-of-life.ts";

/** Half a year: a circle that does not meet for longer says goodbye, and may begin anew. */
const longest = { days: 184 } as const;

/** A circle, and those of its sessions that have changed with it. */
export interface WithSessions {
  readonly circle: Circle;
  readonly sessions: readonly Session[];
}

/**
 * Pauses a circle until the morning of a day, by any member: what was planned before that is called off, and nothing is posted
 * by itself. Pausing again moves the day. It goes on by itself then, or as soon as anyone says so.
 */
export function pauseCircle(
  circle: Circle,
  sessions: readonly Session[],
  {
    by,
    until,
    now,
  }: { readonly by: PersonId; readonly until: CalendarDate; readonly now: Instant },
): Result<WithSessions, "not-found" | "in-the-past" | "too-far" | "has-begun"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  const back = circleMorning(circle, until);
  if (back <= now) return refuse("in-the-past");
  if (back > later(now, longest)) return refuse("too-far");
  if (sessions.some(({ state }) => state === "live")) return refuse("has-begun");
  if (circle.pause?.until === back) return ok({ circle, sessions: [] });
  const called = openSessions(sessions).flatMap((session) => {
    if (session.startsAt >= back) return [];
    const off = cancelSession({ circle, session }, by, now);
    return off.ok ? [off.value] : [];
  });
  const calledOff = [...(circle.pause?.calledOff ?? []), ...called.map(({ id }) => id)];
  return ok({
    circle: { ...circle, pause: { until: back, by, at: now, calledOff } },
    sessions: called,
  });
}

/** The circle goes on, by any member. What the pause has called off is to be booked anew, if its time is still to come. */
export function resumeCircle(
  circle: Circle,
  sessions: readonly Session[],
  { by, now }: { readonly by: PersonId; readonly now: Instant },
): Result<WithSessions, "not-found"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  return ok(goOn(circle, sessions, now));
}

/** The same at its time, by itself. */
export function goOn(circle: Circle, sessions: readonly Session[], now: Instant): WithSessions {
  const { pause, ...rest } = circle;
  if (!pause) return { circle, sessions: [] };
  const back = sessions.filter(
    (session) =>
      isCalledOff(session, pause) && session.startsAt > now && hasItsDay(circle, session),
  );
  return {
    circle: signOfLife(rest, now),
    sessions: back.map((session) => bookedAnew(session, now)),
  };
}

function isCalledOff({ id, state }: Session, { calledOff }: CirclePause): boolean {
  return state === "cancelled" && calledOff.includes(id);
}

/** Meanwhile the circle may have chosen other days, or to skip this one. */
function hasItsDay({ slot, passedOver = [] }: Circle, { occurrence }: Session): boolean {
  if (occurrence === undefined) return true;
  if (passedOver.some((each) => each.occurrence === occurrence)) return false;
  return slot !== undefined && isOn(slot, occurrence);
}

/** The circle with these sessions left called off when its pause ends. */
export function notBroughtBack(circle: Circle, sessions: readonly Session[]): Circle {
  const { pause } = circle;
  const calledOff = pause?.calledOff.filter((each) => sessions.every(({ id }) => id !== each));
  return pause && calledOff ? { ...circle, pause: { ...pause, calledOff } } : circle;
}

/** What a pause has called off, so that other sessions can be booked for its days. */
export function withoutTheirDays(
  pause: CirclePause,
  sessions: readonly Session[],
): readonly Session[] {
  return sessions
    .filter((session) => isCalledOff(session, pause) && session.occurrence !== undefined)
    .map(({ occurrence: _, ...session }) => session);
}

/** In the service mailbox it is booked by itself; into their own calendar somebody puts it again. */
function bookedAnew(session: Session, now: Instant): Session {
  const { booking, moveAsked: _, ...rest } = session;
  const { by, owner, surplus, generation } = booking;
  const state = owner.kind === "service" ? ("asked" as const) : ("failed" as const);
  const next = generation + 1;
  const transaction = `${session.id}:${next}`;
  return {
    ...rest,
    state: "planned",
    booking: {
      ...{ state, by, owner, surplus, transaction, since: now },
      generation: next,
      app: "waiting",
    },
  };
}

/** Whoever finds a time for a session has the circle go on. */
export function withoutPause(circle: Circle): Circle {
  const { pause, ...rest } = circle;
  return pause ? rest : circle;
}

/** Whether the circle does not meet then. */
export function isPaused({ pause }: Pick<Circle, "pause">, at: Instant): boolean {
  return pause !== undefined && pause.until > at;
}
