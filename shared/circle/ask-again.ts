import type { Instant } from "../time/instant.ts";
import type { CharterStanding } from "./charter-standing.ts";
import type { Circle } from "./circle.ts";

/** Everyone says anew whether it still holds; a charter that nobody has agreed to yet is asked about as it is. */
export function askedAgain(circle: Circle, at: Instant): Circle {
  const { charter } = circle;
  if (!charter || charter.agreed.length === 0) return circle;
  const { asked: _, ...standing } = charter;
  return { ...circle, charter: { ...standing, again: { at, holds: [] } } };
}

/** Nobody has said so yet: then nobody need be asked. */
export function notAskedAgain(circle: Circle): Circle {
  const { charter } = circle;
  if (!charter?.again || charter.again.holds.length > 0) return circle;
  const { again: _, ...standing }: CharterStanding = charter;
  return { ...circle, charter: { ...standing, asked: standing.version } };
}
