import { type Instant, later } from "../time/instant.ts";
import { type LookWindow, nextQuarter, notice } from "./look-window.ts";
import { openSessions } from "./open-sessions.ts";
import type { Session } from "./session.ts";
import { sessionEnd } from "./session-end.ts";
import type { StandingSlot } from "./standing-slot.ts";

/** How many days before and after one of a slot's times another is looked for: until half-way to its neighbours. */
const days = { weekly: 3, fortnightly: 6, monthly: 12 } as const;

/** Where to look for a time in the place of one of the slot's: near it, and not across another session. */
export function windowNear(
  { every }: StandingSlot,
  usual: Instant,
  sessions: readonly Session[],
  now: Instant,
): LookWindow {
  const planned = openSessions(sessions);
  const before = planned.filter(({ startsAt }) => startsAt <= usual).map(sessionEnd);
  const after = planned.filter(({ startsAt }) => startsAt > usual).map(({ startsAt }) => startsAt);
  const early = later(usual, { days: -days[every] });
  const from = [early, later(now, notice), ...before].toSorted().at(-1) ?? early;
  const end = [later(usual, { days: days[every] }), ...after].toSorted()[0] ?? usual;
  const start = nextQuarter(from);
  return { from: start, until: [start, end].toSorted().at(-1) ?? end };
}
