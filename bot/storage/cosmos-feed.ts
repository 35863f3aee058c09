import type { Container } from "@azure/cosmos";
import type { Partition } from "../ports/partition.ts";
import { type FeedPage, feedRange } from "./cosmos-feed-range.ts";
import type { Followers } from "./followers.ts";

interface Feeding {
  readonly container: Container;
  readonly followers: Pick<Followers, "tell" | "tellAll" | "any" | "onFirst">;
  /** The partition that a changed item tells of; undefined for one that is no news. */
  readonly newsOf: (item: unknown) => Partition | undefined;
  /** Hears of each failure, and how many in a row it is; looking goes on. */
  readonly failed: (error: unknown, times: number) => void;
  /** A look succeeds; so many in a row had failed before. */
  readonly back: (failures: number) => void;
  readonly spent?: (requestUnits: number) => void;
  /** Called once the feed knows in every range where it stands: nothing that is committed from then on goes unheard. */
  readonly begun?: () => void;
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
const usual: FeedPace = { followedMs: 250, aloneMs: 5000, failingMs: 5000, chance: Math.random };
/** Pages read in one look. */
const mostPages = 10;

/**
 * Tells this process's followers of what other instances commit: looks at each range of the container's change feed a few
 * times a second, from now until `stopping`, when it ends. What is removed without a trace is not in the feed.
 */
export async function cosmosFeed(
  feeding: Feeding,
  stopping: AbortSignal,
  pace: Partial<FeedPace> = {},
): Promise<void> {
  const { followedMs, aloneMs, failingMs, chance } = { ...usual, ...pace };
  const { container, followers } = feeding;
  const rest = rests(stopping);
  followers.onFirst(rest.end);

  function pause(failures: number): Promise<void> {
    const looking = followers.any() ? followedMs : aloneMs;
    const failing = Math.min(failingMs, followedMs * 2 ** (failures - 1));
    return rest.take((failures === 0 ? looking : failing) * (1 + chance() / 5));
  }

  /** What `work` comes to, however often it fails before; undefined once it is stopping. */
  async function untilDone<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (let failures = 1; !stopping.aborted; failures++) {
      try {
        const done = await work();
        feeding.back(failures - 1);
        return done;
      } catch (error) {
        if (!stopping.aborted) feeding.failed(error, failures);
      }
      await pause(failures);
    }
    return undefined;
  }

  async function look(next: () => Promise<FeedPage>): Promise<void> {
    for (let pages = 0; pages < mostPages; pages++) {
      const page = await untilDone(next);
      if (page === undefined || !toldOf(feeding, page)) return;
    }
  }

  async function follow(next: () => Promise<FeedPage>): Promise<void> {
    while (!stopping.aborted) {
      await pause(0);
      await look(next);
    }
  }

  const ranges = (await untilDone(() => container.getFeedRanges())) ?? [];
  const feeds = ranges.map((range) => feedRange(container, range).next);
  await Promise.all(feeds.map(look));
  if (!stopping.aborted) feeding.begun?.();
  await Promise.all(feeds.map(follow));
}

/** Answers whether there was anything, and so perhaps more. */
function toldOf({ followers, newsOf, spent }: Feeding, page: FeedPage): boolean {
  spent?.(page.requestUnits);
  for (const partition of new Set(page.items.map(newsOf)))
    if (partition !== undefined) followers.tell(partition);
  if (page.gap) followers.tellAll();
  return page.items.length > 0;
}

/** Pauses that can be ended, all at once, and are when it is stopping. */
function rests(stopping: AbortSignal) {
  const resting = new Set<() => void>();
  const end = () => {
    for (const wake of resting) wake();
  };
  stopping.addEventListener("abort", end, { once: true });
  return {
    end,
    async take(milliseconds: number): Promise<void> {
      if (stopping.aborted) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          resting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        resting.add(wake);
      });
    },
  };
}
