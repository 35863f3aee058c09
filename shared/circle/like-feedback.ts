import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Circle } from "./circle.ts";
import type { FeedbackStyle } from "./feedback-style.ts";
import { withMember } from "./join-circle.ts";
import { joinedMember } from "./may.ts";

/** Says how one likes feedback, or nothing of it. Everyone for themselves: it asks for nobody's assent. */
export function likeFeedback(
  circle: Circle,
  person: PersonId,
  style: FeedbackStyle | undefined,
): Result<Circle, "not-found"> {
  const member = joinedMember(circle, person);
  if (!member) return refuse("not-found");
  if (member.feedback === style) return ok(circle);
  const { feedback: _, ...rest } = member;
  return ok(withMember(circle, style ? { ...rest, feedback: style } : rest));
}
