import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import { notBroughtBack } from "../circle/pause-circle.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { CalendarDate } from "../time/instant.ts";
import type { BookedAhead } from "./book-ahead.ts";
import { notPassedOver, withPassedOver } from "./passed-over.ts";
import { isOn } from "./plan-ahead.ts";
import type { Session } from "./session.ts";

interface DayWish {
  readonly by: PersonId;
  readonly day: CalendarDate;
  readonly today: CalendarDate;
}

/** Has the circle not meet on a day of its slot that has no session yet. Skipping it twice is skipping it. */
export function skipOccurrence(
  circle: Circle,
  sessions: readonly Session[],
  wish: DayWish,
): Result<BookedAhead, "not-found" | "already-planned"> {
  const { day, today } = wish;
  if (!isKnown(circle, wish)) return refuse("not-found");
  const planned = sessions.some(
    ({ state, occurrence }) => state === "planned" && occurrence === day,
  );
  if (planned) return refuse("already-planned");
  const skipped = { occurrence: day, why: "skipped" } as const;
  return ok({ circle: withPassedOver(circle, [skipped], today), sessions: [] });
}

/** Has the circle meet on that day after all: it is due as any other, also where its session was called off. */
export function wantOccurrence(
  circle: Circle,
  sessions: readonly Session[],
  wish: DayWish,
): Result<BookedAhead, "not-found"> {
  if (!isKnown(circle, wish)) return refuse("not-found");
  const off = sessions.filter(
    ({ state, occurrence }) => state === "cancelled" && occurrence === wish.day,
  );
  const wanted = notPassedOver(circle, wish.day);
  return ok({
    circle: notBroughtBack(wanted, off),
    sessions: off.map(({ occurrence: _, ...session }) => session),
  });
}

function isKnown(circle: Circle, { by, day, today }: DayWish): boolean {
  const { slot } = circle;
  if (!joinedMember(circle, by) || !slot) return false;
  return day >= today && isOn(slot, day);
}
