import { type Circle, circleSize } from "../circle/circle.ts";
import { joinedMember, joinedMembers } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";

/** Whether someone may plan a session for a circle at a time: any member, for enough of them, and in time to come. */
export function mayBook(
  circle: Circle,
  {
    by,
    startsAt,
    now,
  }: { readonly by: PersonId; readonly startsAt: Instant; readonly now: Instant },
): Result<null, "not-found" | "in-the-past" | "too-few-joined"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (startsAt <= now) return refuse("in-the-past");
  return joinedMembers(circle).length < circleSize.least ? refuse("too-few-joined") : ok(null);
}
