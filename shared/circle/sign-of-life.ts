import type { Instant } from "../time/instant.ts";
import type { Circle } from "./circle.ts";

/** Something has taken place beside the sessions: a pause is over, or people have written to each other. */
export function signOfLife(circle: Circle, aliveAt: Instant): Circle {
  return { ...circle, health: { dates: [], ...circle.health, aliveAt } };
}
