import { charterSettled, charterWaitsFor } from "../circle/charter-waits-for.ts";
import type { Circle } from "../circle/circle.ts";
import { withoutPause, withoutTheirDays } from "../circle/pause-circle.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type Booked, type BookingWish, type BookRefusal, bookSession } from "./book-session.ts";
import { changeSlot } from "./change-slot.ts";
import type { Session } from "./session.ts";

interface Planned extends Booked {
  /** Other sessions that change with it. */
  readonly more: readonly Session[];
}

/** Plans a session at a time that somebody has chosen: the next one, or the first of another standing slot. */
export function planTime(
  circle: Circle,
  sessions: readonly Session[],
  wish: BookingWish,
): Result<Planned, BookRefusal> {
  if (!wish.regular || !circle.slot) {
    const booked = bookSession(circle, sessions, wish);
    return booked.ok
      ? ok({ ...booked.value, more: daysBack(circle, booked.value, sessions) })
      : booked;
  }
  if (charterWaitsFor(circle, sessions).length > 0) return refuse("charter-open");
  const changed = changeSlot(charterSettled(circle, sessions), sessions, wish);
  if (!changed.ok) return changed;
  const { session, sessions: more } = changed.value;
  const next = { circle: withoutPause(changed.value.circle), session };
  return ok({ ...next, more: [...more, ...daysBack(circle, next, sessions)], attempt: "new" });
}

/** Whoever finds a time has a circle that pauses go on: the days that the pause has taken are the slot's again. */
function daysBack(
  before: Circle,
  { circle }: Pick<Booked, "circle">,
  sessions: readonly Session[],
) {
  return before.pause && !circle.pause ? withoutTheirDays(before.pause, sessions) : [];
}
