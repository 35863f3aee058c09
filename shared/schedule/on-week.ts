import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type CalendarDate, dateAfter, type Instant } from "../time/instant.ts";
import type { BookedAhead } from "./book-ahead.ts";
import { withSlot } from "./change-slot.ts";
import type { Session } from "./session.ts";
import { occurrencesFrom, type PlaceInMonth } from "./standing-slot.ts";

/**
 * A monthly circle on another week of the month: the same weekday and the same times, from tomorrow on. What is planned follows,
 * as it does to any other standing slot. The same week changes nothing.
 */
export function meetOnWeek(
  circle: Circle,
  sessions: readonly Session[],
  wish: {
    readonly by: PersonId;
    readonly week: PlaceInMonth;
    readonly now: Instant;
    readonly today: CalendarDate;
  },
): Result<BookedAhead, "not-found"> {
  const { slot } = circle;
  const { by, week, now, today } = wish;
  if (!joinedMember(circle, by) || slot?.every !== "monthly") return refuse("not-found");
  if (slot.place === week) return ok({ circle, sessions: [] });
  const [from = slot.anchor] = [dateAfter(today, 1), slot.anchor].toSorted().reverse();
  const [first] = occurrencesFrom({ ...slot, place: week }, from, 1);
  const anchor = first?.occurrence ?? from;
  return ok(withSlot(circle, { ...slot, place: week, anchor }, sessions, now));
}
