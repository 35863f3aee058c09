import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import {
  type CalendarDate,
  type Instant,
  later,
  onTheClock,
  type ZoneName,
} from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import { withMember } from "./join-circle.ts";
import { joinedMember } from "./may.ts";

/** Half a year: whoever is away for longer leaves, and comes back. */
const longest = { days: 184 } as const;

/**
 * Lets a member be away until the beginning of a day, where they are. Others see that they are taking a break, never why
 * nor until when. They come back by themselves on that day, or as soon as they say so.
 */
export function takeBreak(
  circle: Circle,
  person: PersonId,
  until: CalendarDate,
  { now, zone }: { readonly now: Instant; readonly zone: ZoneName | undefined },
): Result<Circle, "not-found" | "in-the-past" | "too-far"> {
  const member = joinedMember(circle, person);
  if (!member) return refuse("not-found");
  const back = onTheClock(until, "00:00", zone ?? member.zone ?? ("UTC" as ZoneName));
  if (back <= now) return refuse("in-the-past");
  if (back > later(now, longest)) return refuse("too-far");
  if (member.breakUntil === back) return ok(circle);
  return ok(withMember(circle, { ...member, breakUntil: back }));
}

/** Ends someone's break. Who takes none is there already. */
export function comeBack(circle: Circle, person: PersonId): Result<Circle, "not-found"> {
  const member = joinedMember(circle, person);
  if (!member) return refuse("not-found");
  if (member.breakUntil === undefined) return ok(circle);
  const { breakUntil: _, ...back } = member;
  return ok(withMember(circle, back));
}
