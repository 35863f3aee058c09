import { charterWaitsFor } from "../circle/charter-waits-for.ts";
import { type Circle, circleSize } from "../circle/circle.ts";
import { joinedMembers } from "../circle/may.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import type { Session } from "./session.ts";
import { openSession } from "./session-end.ts";
import { takeOverFrom } from "./take-over-from.ts";

/** Whether the circle can be asked for a time: it has none, or one that has not reached the calendars. */
export function mayPoll(
  circle: Circle,
  sessions: readonly Session[],
  now: Instant,
): Result<null, "too-few-joined" | "charter-open" | "already-planned"> {
  if (joinedMembers(circle).length < circleSize.least) return refuse("too-few-joined");
  const open = openSession(sessions);
  if (!open)
    return charterWaitsFor(circle, sessions).length > 0 ? refuse("charter-open") : ok(null);
  return open.state === "planned" && isStuck(open, now) ? ok(null) : refuse("already-planned");
}

function isStuck(open: Session, now: Instant): boolean {
  const from = takeOverFrom(open);
  return open.booking.state === "failed" || (from !== undefined && from <= now);
}
