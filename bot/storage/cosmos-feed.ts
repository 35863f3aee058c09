import { setTimeout as wait } from "node:timers/promises";
import type { Container, FeedRange } from "@azure/cosmos";
import type { Partition } from "../ports/partition.ts";
import { type FeedPage, feedRange } from "./cosmos-feed-range.ts";
import type { Followers } from "./followers.ts";

interface Feeding {
  readonly container: Container;
  readonly followers: Pick<Followers, "tell" | "tellAll" | "any">;
  /** The partition that a changed item tells of; undefined for one that is no news. */
  readonly newsOf: (item: unknown) => Partition | undefined;
  /** Hears of each failure, and how many in a row it is; looking goes on. */
  readonly failed: (error: unknown, times: number) => void;
  readonly spent?: (requestUnits: number) => void;
}

interface FeedPace {
  /** Real milliseconds between two looks while someone follows, and while nobody does. */
  readonly followedMs: number;
  readonly aloneMs: number;
  /** The longest between two looks that fail. */
  readonly failingMs: number;
  /** 0 to 1, so that instances do not look all at once. */
  readonly chance: () => number;
}
const usual: FeedPace = { followedMs: 250, aloneMs: 1000, failingMs: 10_000, chance: Math.random };
/** Pages read in one look. */
const mostPages = 10;

/**
 * Tells this process's followers of what other instances commit: looks at each range of the container's change feed a few
 * times a second, from now until `stopping`, when it ends. What is removed is not in the feed.
 */
export async function cosmosFeed(
  feeding: Feeding,
  stopping: AbortSignal,
  pace: Partial<FeedPace> = {},
): Promise<void> {
  const { followedMs, aloneMs, failingMs, chance } = { ...usual, ...pace };
  const { container, followers } = feeding;

  async function pause(failures: number): Promise<void> {
    const looking = followers.any() ? followedMs : aloneMs;
    const failing = Math.min(failingMs, followedMs * 2 ** failures);
    const milliseconds = (failures === 0 ? looking : failing) * (1 + chance() / 5);
    await wait(milliseconds, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }

  /** What `work` comes to, however often it fails before; undefined once it is stopping. */
  async function untilDone<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (let failures = 1; !stopping.aborted; failures++) {
      try {
        return await work();
      } catch (error) {
        if (!stopping.aborted) feeding.failed(error, failures);
      }
      await pause(failures);
    }
    return undefined;
  }

  async function follow(range: FeedRange): Promise<void> {
    const { next } = feedRange(container, range);
    while (!stopping.aborted) {
      for (let pages = 0; pages < mostPages; pages++) {
        const page = await untilDone(next);
        if (page === undefined || !toldOf(feeding, page)) break;
      }
      await pause(0);
    }
  }

  const ranges = await untilDone(() => container.getFeedRanges());
  await Promise.all((ranges ?? []).map(follow));
}

/** Answers whether there was anything, and so perhaps more. */
function toldOf({ followers, newsOf, spent }: Feeding, page: FeedPage): boolean {
  spent?.(page.requestUnits);
  for (const partition of new Set(page.items.map(newsOf)))
    if (partition !== undefined) followers.tell(partition);
  if (page.gap) followers.tellAll();
  return page.items.length > 0;
}
