import type { Container } from "@azure/cosmos";
import type { Changes } from "../ports/changes.ts";
import type { Documents } from "../ports/documents.ts";
import type { Log } from "../ports/log.ts";
import { cosmosCommit } from "./cosmos-commit.ts";
import { cosmosFeed } from "./cosmos-feed.ts";
import { cosmosMoves } from "./cosmos-moves.ts";
import { cosmosNews } from "./cosmos-news.ts";
import { cosmosPartitions } from "./cosmos-partitions.ts";
import { cosmosPatience, type Patience, type Spent } from "./cosmos-patience.ts";
import { cosmosReads } from "./cosmos-reads.ts";
import { followers } from "./followers.ts";

interface Surroundings {
  /** Of a client that `cosmosClient` made. */
  readonly container: Container;
  /** Real time in milliseconds: it does not follow a moved clock. */
  readonly nowMs: () => number;
  readonly log: Pick<Log, "warn">;
  /** Hears what every answer cost. */
  readonly spent?: Spent;
  readonly patience?: Partial<Patience>;
}

/**
 * Documents in one container of Azure Cosmos DB, which any number of processes may share: each hears of its own commits at
 * once, and of the others' through the container's change feed.
 */
export function cosmosDocuments(around: Surroundings): Documents & Changes {
  const { container, nowMs, log, spent = () => {} } = around;
  const closing = new AbortController();
  const partitions = cosmosPartitions(container);
  const turn = cosmosPatience(spent, closing.signal, around.patience);
  const { read, list, due } = cosmosReads(partitions, turn);
  const { claim, postpone } = cosmosMoves(partitions, turn, nowMs);
  const told = followers();
  const news = cosmosNews();
  const { commit, settle } = cosmosCommit(partitions, turn, nowMs, (partition, stamp) => {
    news.know(stamp);
    told.tell(partition);
  });
  const feeding = {
    container,
    followers: told,
    newsOf: news.of,
    spent: (requestUnits: number) => spent("follow", requestUnits),
    failed(err: unknown, times: number) {
      if (times === 1) log.warn({ err }, "The store does not say what others have written");
    },
  };
  const feed = cosmosFeed(feeding, closing.signal);
  return {
    ...{ read, list, due, commit, claim, settle, postpone, follow: told.follow },
    async close() {
      closing.abort();
      await feed;
    },
  };
}
