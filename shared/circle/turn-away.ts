import type { PersonId } from "../kernel/ids.ts";
import type { Circle } from "./circle.ts";

/** Not now, to someone who would like to join, or who has gone since. They may ask again; nothing is kept of it. */
export function turnAway(circle: Circle, person: PersonId): Circle {
  if (!isAsking(circle, person)) return circle;
  return { ...circle, asking: circle.asking.filter((each) => each.person !== person) };
}

export function isAsking({ asking }: Circle, person: PersonId): boolean {
  return asking.some((each) => each.person === person);
}
