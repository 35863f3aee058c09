import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import { onBreak } from "../circle/on-break.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Session } from "./session.ts";

/** Whether someone can: they have joined, take no break then, and come. */
export function mayLeadReset(
  circle: Circle,
  { startsAt, away }: Pick<Session, "startsAt" | "away">,
  person: PersonId,
): boolean {
  const member = joinedMember(circle, person);
  return member !== undefined && !onBreak(member, startsAt) && !away.includes(person);
}
