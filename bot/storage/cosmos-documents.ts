import type { Container } from "@azure/cosmos";
import type { Changes } from "../ports/changes.ts";
import type { Documents } from "../ports/documents.ts";
import type { Log } from "../ports/log.ts";
import { cosmosCommit } from "./cosmos-commit.ts";
import { cosmosFeed } from "./cosmos-feed.ts";
import { feedLog } from "./cosmos-feed-log.ts";
import { cosmosMoves } from "./cosmos-moves.ts";
import { cosmosNews } from "./cosmos-news.ts";
import { cosmosPartitions } from "./cosmos-partitions.ts";
import { cosmosPatience, type Patience, type Spent } from "./cosmos-patience.ts";
import { cosmosRanges } from "./cosmos-ranges.ts";
import { cosmosReads } from "./cosmos-reads.ts";
import { inTime } from "./cosmos-time.ts";
import { followers } from "./followers.ts";
import { passedOver } from "./passed-over.ts";

interface Surroundings {
  /** Of a client that `cosmosClient` made. */
  readonly container: Container;
  /** Real time in milliseconds: it does not follow a moved clock. */
  readonly nowMs: () => number;
  readonly log: Pick<Log, "info" | "warn">;
  /** Hears what every answer cost. */
  readonly spent?: Spent;
  readonly patience?: Partial<Patience>;
}

/** Real milliseconds that whoever opens waits for the feed's first look, and whoever closes for its end. */
const feedMs = { opening: 2000, closing: 500 };

/**
 * Documents in one container of Azure Cosmos DB, which any number of processes may share: each hears of its own commits at
 * once, and of the others' through the container's change feed, which has been looked at when it is handed out.
 */
export async function cosmosDocuments(around: Surroundings): Promise<Documents & Changes> {
  const { container, nowMs, log, spent = () => {} } = around;
  const closing = new AbortController();
  const partitions = cosmosPartitions(container);
  const ranges = cosmosRanges(container, passedOver(log));
  const turn = cosmosPatience(spent, closing.signal, around.patience);
  const { read, list, due } = cosmosReads(partitions, ranges, turn);
  const { claim, postpone } = cosmosMoves(partitions, turn, nowMs);
  const told = followers();
  const news = cosmosNews();
  const { commit, settle } = cosmosCommit(partitions, turn, nowMs, (partition, stamp) => {
    news.know(stamp);
    told.tell(partition);
  });
  let begun = () => {};
  const looked = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const feeding = {
    container,
    followers: told,
    newsOf: news.of,
    spent: (requestUnits: number) => spent("follow", requestUnits),
    ...feedLog(log),
    begun: () => begun(),
  };
  const feed = cosmosFeed(feeding, closing.signal);
  await waitFor(looked, feedMs.opening);
  return {
    ...{ read, list, due, commit, claim, settle, postpone, follow: told.follow },
    async close() {
      closing.abort();
      await waitFor(feed, feedMs.closing);
    },
  };
}

/** Waits for the feed, not for ever: where the store does not answer, it goes on by itself. */
async function waitFor(feed: Promise<void>, milliseconds: number): Promise<void> {
  const nothing = new AbortController();
  await inTime(() => feed, milliseconds, nothing.signal).catch(() => undefined);
}
