import type { Ask } from "../agenda/ask.ts";
import type { Instant } from "../time/instant.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import { type Closed, closeUnattended } from "./close-session.ts";

/**
 * The meeting has ended by itself: so has its session. Before the session's time nobody was meant to be there: where
 * nobody said that they were, someone only tried the link, and the session is still to come.
 */
export function endMeeting(
  { circle, session, others = [] }: Sitting,
  asks: readonly Ask[],
  at: Instant,
): Closed {
  if (session.state !== "live") return { circle, session, reached: [] };
  if (at >= session.startsAt) return closeUnattended({ circle, session }, asks, at);
  if (session.present.length > 0) return { circle, session, reached: [] };
  const { startedAt: _tried, ...untried } = session;
  return {
    ...appointFacilitator({ circle, session: { ...untried, state: "planned" }, others }),
    reached: [],
  };
}
