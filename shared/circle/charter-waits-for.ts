import type { PersonId } from "../kernel/ids.ts";
import { pastSessions } from "../schedule/past-sessions.ts";
import type { Session } from "../schedule/session.ts";
import type { Circle } from "./circle.ts";
import { joinedMember } from "./may.ts";
import { onBreak } from "./on-break.ts";

/**
 * Whose assent to the charter the next session waits for: that of those who were at the first one held with it, as
 * long as they are of the circle and take no break. A circle without a charter waits for nobody.
 */
export function charterWaitsFor(circle: Circle, sessions: readonly Session[]): readonly PersonId[] {
  const { charter } = circle;
  const first = charterSession(circle, sessions);
  if (!charter || charter.settled || !first) return [];
  return (first.credited ?? first.present).filter((person) => {
    const member = joinedMember(circle, person);
    return member && !onBreak(member) && !charter.agreed.includes(person);
  });
}

/** The circle once a session is planned after the one in which its charter was agreed. */
export function charterSettled(circle: Circle, sessions: readonly Session[]): Circle {
  const { charter } = circle;
  if (!charter || charter.settled || !charterSession(circle, sessions)) return circle;
  return { ...circle, charter: { ...charter, settled: true } };
}

/** The last session held, if it was with the charter: as long as that is not settled, it is the only one. */
export function charterSession(
  { charter }: Circle,
  sessions: readonly Session[],
): Session | undefined {
  const held = pastSessions(sessions).find(({ state }) => state === "closed");
  const closedAt = held?.closedAt;
  return charter && closedAt !== undefined && closedAt >= charter.since ? held : undefined;
}
