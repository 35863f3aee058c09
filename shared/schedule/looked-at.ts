import type { PersonId } from "../kernel/ids.ts";
import { type Instant, minutesBetween } from "../time/instant.ts";
import { quartersSince1970 } from "../time/quarter-offsets.ts";
import type { Burdens } from "./burdens.ts";
import { type LookWindow, slotMinutes } from "./look-window.ts";
import type { QuorumRule } from "./quorum.ts";
import type { Starts } from "./rank-times.ts";
import { type Availability, isBlocked, pointsOf, quarterCosts } from "./why-missing.ts";

/** What a circle is looking for. */
export interface Looking {
  readonly people: readonly Availability[];
  readonly window: LookWindow;
  readonly minutes: number;
  /** Whose turn it is to lead: they are to be there. */
  readonly leads?: PersonId | undefined;
  /** How many of them are to be able to come. */
  readonly quorum?: QuorumRule | undefined;
  /** When the circle would meet by its habit. */
  readonly usual?: Instant | undefined;
  /** A start that is no choice: when it is already. */
  readonly except?: Instant | undefined;
  /** What its times have asked of people this season. */
  readonly burdens?: Burdens["people"] | undefined;
}

/** A window as it was looked at: for sessions of one length, counting on people to one reach. */
export interface Look {
  readonly looking: Looking;
  readonly minutes: number;
  /** In order of their ids, so that the order in which they were given makes no difference. */
  readonly people: readonly PersonId[];
  readonly costs: readonly Uint8Array[];
  readonly starts: Starts;
}

export function lookedAt(looking: Looking, minutes: number, reach: number): Look {
  const { from, until } = looking.window;
  const count = Math.max(0, Math.floor(minutesBetween(from, until) / slotMinutes));
  const inOrder = looking.people.toSorted((a, b) => (a.person < b.person ? -1 : 1));
  const span = { first: quartersSince1970(from), count, reach };
  return inMinutes(minutes, {
    looking,
    people: inOrder.map(({ person }) => person),
    costs: inOrder.map((each) => quarterCosts(each, span)),
  });
}

/** The same window looked at for sessions of another length. */
export function inMinutes(
  minutes: number,
  { looking, people, costs }: Pick<Look, "looking" | "people" | "costs">,
): Look {
  const needed = quartersIn(minutes);
  const count = Math.max(0, (costs[0]?.length ?? 0) - needed + 1);
  const rows = costs.map((each) => sessionsFrom(each, count, needed));
  const points = rows.map((row) => row.points);
  const missing = rows.map((row) => row.missing);
  const absent = absentAt(missing, count);
  // As if nobody could.
  const { except, window } = looking;
  const own = except && minutesBetween(window.from, except) / slotMinutes;
  if (own !== undefined && own >= 0 && own < count) absent[own] = people.length;
  const starts = { points, missing, absent, count };
  return { looking, minutes, people, costs, starts };
}

/** What sessions that begin with each quarter cost someone; `missing` holds what first keeps them from it. */
function sessionsFrom(costs: Uint8Array, count: number, needed: number) {
  const points = new Uint8Array(count);
  const missing = new Uint8Array(count);
  let sum = 0;
  let kept = costs.length;
  // From the end, so that what comes first of all that keeps them is known.
  for (let place = costs.length - 1; place >= 0; place--) {
    const cost = costs[place] ?? 0;
    if (isBlocked(cost)) kept = place;
    sum += pointsOf(cost) - pointsOf(costs[place + needed] ?? 0);
    if (place >= count) continue;
    points[place] = sum;
    if (kept < place + needed) missing[place] = costs[kept] ?? 0;
  }
  return { points, missing };
}

function absentAt(missing: Look["starts"]["missing"], count: number): Uint8Array {
  const absent = new Uint8Array(count);
  for (const row of missing) {
    for (let start = 0; start < count; start++) {
      if (row[start] !== 0) absent[start] = (absent[start] ?? 0) + 1;
    }
  }
  return absent;
}

export function quartersIn(minutes: number): number {
  return Math.ceil(minutes / slotMinutes);
}
