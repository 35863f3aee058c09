import type { Instant } from "../time/instant.ts";
import { minutesBetween } from "../time/instant.ts";
import type { PastDate } from "./circle-health.ts";

export const levels = ["green", "amber", "red"] as const;
export type Level = (typeof levels)[number];

/** One thing that counts, with what its sentence says. */
export type HealthReason = { readonly points: number } & (
  | {
      readonly kind: "not-held" | "not-held-before" | "empty" | "moves" | "silence";
      readonly count: number;
    }
  | { readonly kind: "few"; readonly percent: number }
  | { readonly kind: "falling"; readonly percent: number; readonly before: number }
);

/** How a circle is doing: 0 points is well, 100 the most. The points of the reasons add up to it, as far as that. */
export interface Health {
  readonly points: number;
  readonly level: Level;
  /** What weighs most first. */
  readonly why: readonly HealthReason[];
}

export interface HealthFacts {
  /** The newest last. */
  readonly dates: readonly PastDate[];
  /** Since when nothing has taken place, where nothing is planned either. */
  readonly silentSince?: Instant | undefined;
}

/** From so many points on; and back only once there are fewer than the second number, so that it does not flicker. */
const thresholds = { amber: [30, 20], red: [60, 50] } as const;

/** So long nothing takes place, and nothing is planned, before that counts. */
export const silentDays = 21;

/** The same history has the same health, whoever looks and however often. */
export function healthOf({ dates, silentSince }: HealthFacts, at: Instant): Health {
  const before = dates.reduce<Level>(
    (level, _, place) => levelAfter(level, total(reasonsIn(dates.slice(0, place + 1)))),
    "green",
  );
  const why = [...reasonsIn(dates), ...silence(silentSince, at)].toSorted(
    (a, b) => b.points - a.points,
  );
  const points = total(why);
  return { points, level: levelAfter(before, points), why };
}

/** It rises at once, and falls only where there is clearly less trouble. */
export function levelAfter(before: Level, points: number): Level {
  const is = (level: "amber" | "red") => {
    const [from, until] = thresholds[level];
    const was = levels.indexOf(before) >= levels.indexOf(level);
    return points >= (was ? until : from);
  };
  if (is("red")) return "red";
  return is("amber") ? "amber" : "green";
}

function total(why: readonly HealthReason[]): number {
  return Math.min(
    100,
    why.reduce((sum, { points }) => sum + points, 0),
  );
}

function reasonsIn(dates: readonly PastDate[]): readonly HealthReason[] {
  const all = [...notHeld(dates), ...attendance(dates), ...emptyAgendas(dates), ...moves(dates)];
  return all.filter(({ points }) => points > 0);
}

/** One may happen; from the second in a row on the circle drifts apart. */
const inARow = [0, 25, 45, 70, 90, 100];
const otherMissed = 8;
const lately = 6;

function notHeld(dates: readonly PastDate[]): readonly HealthReason[] {
  const row = dates.length - 1 - dates.findLastIndex(({ held }) => held);
  const others = dates.slice(-lately).filter(({ held }) => !held).length - Math.min(row, lately);
  return [
    { kind: "not-held", count: row, points: inARow[Math.min(row, inARow.length - 1)] ?? 0 },
    { kind: "not-held-before", count: others, points: others * otherMissed },
  ];
}

const newest = 3;
/** Three quarters of a circle is a session as it should be; each of the last three that were held costs what it lacks. */
const enough = 0.75;
const fewCost = { each: 15, slope: 40 } as const;
/** From so much less than before on it counts as falling. */
const fallsFrom = 0.15;
const fallCost = { most: 10, slope: 40 } as const;

function attendance(dates: readonly PastDate[]): readonly HealthReason[] {
  const shares = dates.filter(({ held }) => held).map(({ were, of }) => Math.min(1, were / of));
  const now = shares.slice(-newest);
  const before = shares.slice(0, -newest);
  const few = now.map((share) =>
    Math.min(fewCost.each, Math.max(0, (enough - share) * fewCost.slope)),
  );
  const fall = before.length < 2 ? 0 : mean(before) - mean(now);
  const cost = fall < fallsFrom ? 0 : Math.min(fallCost.most, fall * fallCost.slope);
  const percent = Math.round(mean(now) * 100);
  return [
    { kind: "few", percent, points: Math.round(few.reduce((sum, each) => sum + each, 0)) },
    { kind: "falling", percent, before: Math.round(mean(before) * 100), points: Math.round(cost) },
  ];
}

function mean(shares: readonly number[]): number {
  return shares.length === 0 ? 0 : shares.reduce((sum, each) => sum + each, 0) / shares.length;
}

const emptyCost = [0, 0, 8, 12];

function emptyAgendas(dates: readonly PastDate[]): readonly HealthReason[] {
  const count = dates.slice(-newest).filter(({ empty }) => empty).length;
  return [{ kind: "empty", count, points: emptyCost[count] ?? 0 }];
}

const moveCost = [0, 8, 30, 40];

/** Moves since a session was last held when it was planned. */
function moves(dates: readonly PastDate[]): readonly HealthReason[] {
  const since = dates.slice(dates.findLastIndex(({ held, moves }) => held && !moves) + 1);
  const count = since.reduce((sum, each) => sum + (each.moves ?? 0), 0);
  return [{ kind: "moves", count, points: moveCost[Math.min(count, moveCost.length - 1)] ?? 0 }];
}

/** As much as makes it amber, and twice as long as much as makes it red. */
function silence(since: Instant | undefined, at: Instant): readonly HealthReason[] {
  const count = since && since < at ? Math.floor(minutesBetween(since, at) / (24 * 60)) : 0;
  if (count < silentDays) return [];
  return [{ kind: "silence", count, points: count < 2 * silentDays ? 30 : 60 }];
}
