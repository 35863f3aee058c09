import type { SessionView } from "../../shared/contract/circle-page.ts";
import { millisecondsOf } from "../time/milliseconds.ts";

/**
 * Where a session that is not over stands. `booking`: it is being put into calendars; `stuck`: that takes too long,
 * another may take over; `failed`: it could not be; `soon`: a quarter of an hour before and from then on; `late`: longer than planned.
 */
export type Stage = "booking" | "stuck" | "failed" | "ahead" | "soon" | "live" | "late";

export function stageOf(session: SessionView, now: number): Stage {
  if (session.state === "live") return minutesLeft(session, now) < 0 ? "late" : "live";
  if (session.booking === "failed") return "failed";
  if (session.booking === "asked") {
    const takeOver = session.takeOverFrom;
    return takeOver && now >= millisecondsOf(takeOver) ? "stuck" : "booking";
  }
  return millisecondsOf(session.startsAt) - now <= 15 * 60_000 ? "soon" : "ahead";
}

/** Ten minutes after its time nobody has begun it, and fewer than make a session have said that they are there. */
export function isLate(session: SessionView, runs: boolean, now: number): boolean {
  const { state, booking, present, needs = 0, startsAt, minutes } = session;
  if (runs || booking !== "booked" || (state !== "planned" && state !== "live")) return false;
  const since = (now - millisecondsOf(startsAt)) / 60_000;
  return since >= 10 && since < minutes && present.length < needs;
}

/** Minutes until the session's length is used up, counted from when it began; negative when it is longer than planned. */
export function minutesLeft(session: SessionView, now: number): number {
  const began = millisecondsOf(session.startedAt ?? session.startsAt);
  return Math.ceil((began + session.minutes * 60_000 - now) / 60_000);
}
