import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { movedTo } from "./move-session.ts";
import type { Session } from "./session.ts";

interface EventTime {
  readonly startsAt: Instant;
  readonly minutes: number;
}

/** A session's length, whatever somebody makes of its event. */
const [shortest, longest] = [15, 60] as const;

/**
 * A session whose event somebody moved or made longer follows it, as one that is moved here: it counts as a move, though it
 * is done already and nobody is asked. Not where the event still has to follow the session: what was said here since goes into
 * the calendar. Nor into the past.
 */
export function followEvent(sitting: Sitting, event: EventTime, now: Instant): Sitting {
  const { session } = sitting;
  if (session.state !== "planned" || hasToFollow(session)) return sitting;
  const known = knownOf(session);
  const moved = event.startsAt !== known.startsAt;
  const relaid = event.minutes !== known.minutes;
  if ((!moved && !relaid) || event.startsAt <= now) return sitting;
  const minutes = relaid ? possible(event.minutes) : session.minutes;
  const followed = moved
    ? movedThere(sitting, { startsAt: event.startsAt, minutes }, now)
    : { ...sitting, session: relaidTo(session, minutes) };
  const booking = knowing(session.booking, event, relaid);
  return { ...followed, session: { ...followed.session, booking } };
}

/** Whether the session was changed here and its event does not say so yet. */
function hasToFollow({ startsAt, minutes, booking }: Session): boolean {
  const { starts = startsAt, lasts = minutes } = booking;
  return starts !== startsAt || lasts !== minutes;
}

/** What the event was last known to say. */
function knownOf({ startsAt, minutes, booking: { lasts, stands } }: Session): EventTime {
  return { startsAt, minutes: lasts ?? stands ?? minutes };
}

function possible(minutes: number): number {
  return Math.min(longest, Math.max(shortest, minutes));
}

/** Whoever moved it can move it back there; what they had answered until then is known with its time. */
function movedThere(sitting: Sitting, time: EventTime, now: Instant): Sitting {
  const { booking, said } = sitting.session;
  const moved = movedTo(sitting, { ...time, by: booking.by, now });
  const { movedFrom: _here, ...session } = moved.session;
  return { ...moved, session: { ...session, ...(said && { said }) } };
}

function relaidTo(session: Session, minutes: number): Session {
  const { usualMinutes: _usual, ...rest } = session;
  return { ...rest, minutes };
}

/** The event keeps a length that no session may have. */
function knowing(before: Session["booking"], event: EventTime, relaid: boolean) {
  const booking = { ...before, starts: event.startsAt };
  if (!relaid) return booking;
  const { lasts: _lasts, stands: _stands, ...rest } = booking;
  const { minutes } = event;
  return possible(minutes) === minutes ? { ...rest, lasts: minutes } : { ...rest, stands: minutes };
}
