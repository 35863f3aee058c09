import { aheadBy, type Candidate, compared, mostFirst } from "./fairer.ts";
import type { BecauseOf } from "./time-chosen.ts";

/** What is known of the starts of a window, one after the other; people in any fixed order. */
export interface Starts {
  /** For each person and start, what coming costs them in points. Meaningless where they miss it. */
  readonly points: readonly Uint8Array[];
  /** For each person and start, 0 where they can come. */
  readonly missing: readonly Uint8Array[];
  /** For each start, how many miss it. */
  readonly absent: Uint8Array;
  readonly count: number;
}

export interface Ranking {
  /** What this season has asked of each person already. */
  readonly before: readonly { readonly points: number; readonly missed: number }[];
  /** Who has to be there, by their place. */
  readonly leads?: number | undefined;
  /** How many are to be able to come. */
  readonly quorum: number;
  /** What missing counts. */
  readonly missed: number;
  /** The start nearest to the circle's usual time; it may lie outside. */
  readonly usual?: number | undefined;
  /** How many starts one session takes. */
  readonly length: number;
  readonly most: number;
}

export interface Ranked {
  readonly start: number;
  readonly because: BecauseOf;
}

/**
 * The best starts that do not overlap, best first, with what each is ahead of the next by: fewest absent; who misses it has
 * been left out least; who bears it has borne least; least asked of all together; nearest to the usual time; earliest.
 * The order of people makes no difference.
 */
export function rankTimes(starts: Starts, ranking: Ranking): readonly Ranked[] {
  const best = bestOf(starts, { ...ranking, most: ranking.most + 1 });
  return best.slice(0, ranking.most).map((each, place) => {
    const next = best[place + 1];
    return { start: each.start, because: next ? aheadBy(each, next) : "only" };
  });
}

/** Of equals in how many miss them, only as many are looked at more closely as it takes. */
function bestOf(starts: Starts, ranking: Ranking): readonly Candidate[] {
  const best: Candidate[] = [];
  const nothingMore = mostFirst(ranking.before.map(({ points }) => points));
  for (const [absent, level] of levels(starts, ranking).entries()) {
    const candidates = level.map((start) => candidate(starts, ranking, start, absent, nothingMore));
    while (best.length < ranking.most) {
      const next = least(candidates, best, ranking.length);
      if (!next) break;
      best.push(next);
    }
    if (best.length === ranking.most) break;
  }
  return best;
}

function least(
  candidates: readonly Candidate[],
  taken: readonly Candidate[],
  length: number,
): Candidate | undefined {
  let found: Candidate | undefined;
  for (const each of candidates) {
    if (found && compared(each, found) >= 0) continue;
    if (taken.every(({ start }) => Math.abs(start - each.start) >= length)) found = each;
  }
  return found;
}

/** The starts at which the circle can meet, by how many miss them. */
function levels(starts: Starts, { leads, quorum }: Ranking): readonly number[][] {
  const people = starts.missing.length;
  const found: number[][] = Array.from({ length: Math.max(0, people - quorum + 1) }, () => []);
  const leader = leads === undefined ? undefined : starts.missing[leads];
  for (let start = 0; start < starts.count; start++) {
    if (leader === undefined || leader[start] === 0)
      found[starts.absent[start] ?? people]?.push(start);
  }
  return found;
}

function candidate(
  { points, missing }: Starts,
  { before, missed, usual }: Ranking,
  start: number,
  absent: number,
  nothingMore: readonly number[],
): Candidate {
  const asks = points.map((row, place) => (missing[place]?.[start] ? missed : (row[start] ?? 0)));
  const asked = asks.reduce((sum, each) => sum + each, 0);
  const borne = asks.map((each, place) => each + (before[place]?.points ?? 0));
  return {
    start,
    absent,
    leftOut: absent === 0 ? none : mostFirst(leftOut(missing, before, start)),
    borne: asked === 0 ? nothingMore : mostFirst(borne),
    asked,
    fromUsual: usual === undefined ? 0 : Math.abs(start - usual),
  };
}

/** Where nobody misses it, everyone has been left out as often as at any other such time. */
const none: readonly number[] = [];

function leftOut(missing: Starts["missing"], before: Ranking["before"], start: number) {
  return missing.map((row, place) => (before[place]?.missed ?? 0) + (row[start] ? 1 : 0));
}
