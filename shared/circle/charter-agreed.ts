import type { Session } from "../schedule/session.ts";
import { notAgreed } from "./agree-to-charter.ts";
import { charterSession, charterWaitsFor } from "./charter-waits-for.ts";
import type { Circle } from "./circle.ts";

/**
 * Whether a circle has agreed on its terms, so that its sessions can be booked ahead: those who were at the first one have, or
 * before it everybody. A circle without a charter has nothing to agree to.
 */
export function charterAgreed(circle: Circle, sessions: readonly Session[]): boolean {
  const { charter } = circle;
  if (!charter || charter.settled) return true;
  if (charterSession(circle, sessions)) return charterWaitsFor(circle, sessions).length === 0;
  return charter.agreed.length > 0 && notAgreed(circle).length === 0;
}
