import type { Container } from "@azure/cosmos";
import type { Documents, Write } from "../../ports/documents.ts";
import type { Partition } from "../../ports/partition.ts";
import { cosmosCommit } from "../cosmos-commit.ts";
import { type CosmosItem, documentOf } from "../cosmos-item.ts";
import { cosmosPartitions } from "../cosmos-partitions.ts";
import { cosmosPatience, type Patience } from "../cosmos-patience.ts";
import { cosmosRanges } from "../cosmos-ranges.ts";
import { cosmosReads, pages } from "../cosmos-reads.ts";
import { afterEveryId } from "../limits.ts";
import type { Content } from "./content.ts";

/** Where documents are moved to. */
export interface Target extends Pick<Documents, "read"> {
  commit(partition: Partition, writes: readonly Write[], name: string): Promise<boolean>;
  /** What lies in a partition in id order. */
  documents(partition: Partition): Promise<readonly Content[]>;
  /** Documents in all partitions. */
  count(): Promise<number>;
}

/** How long the store may be silent or busy before the move is given up, to be started again. */
export const silenceMs = 240_000;
const usual: Partial<Patience> = { wholeMs: silenceMs, callMs: 20_000 };

/**
 * The product's container as the driver sees it, without what it does for followers. Every method throws StoreUnavailable
 * when the store does not answer, however long it is asked.
 */
export function cosmosTarget(
  container: Container,
  nowMs: () => number,
  patience: Partial<Patience> = usual,
): Target {
  const partitions = cosmosPartitions(container);
  const ranges = cosmosRanges(container);
  const nothing = new AbortController();
  const turn = cosmosPatience(() => {}, nothing.signal, patience);
  const { commit } = cosmosCommit(partitions, turn, nowMs, () => {});
  const { read } = cosmosReads(partitions, ranges, turn);

  async function documents(partition: Partition): Promise<readonly Content[]> {
    const { ask } = turn("list");
    const found = await pages(Number.POSITIVE_INFINITY, (most, start) =>
      ask((call) => partitions.list(partition, everything, most, start, call)),
    );
    return (found ?? []).map(contentOf);
  }

  return {
    read,
    commit: async (partition, writes, name) => (await commit(partition, writes, name)).ok,
    documents,
    async count() {
      const asking = turn("count");
      for (;;) {
        const names = await asking.ask((call) => ranges.names(call));
        const counts = await Promise.all(
          names.map((range) => asking.ask((call) => ranges.count(range, call))),
        );
        if (counts.every((count) => count !== undefined))
          return counts.reduce((all, count) => all + count, 0);
        await asking.pause();
      }
    },
  };
}

const everything = { kind: undefined, from: "", until: afterEveryId };

/** @throws Error for an item that is no document, of which the list has none */
function contentOf(item: CosmosItem): Content {
  const document = documentOf(item);
  if (document === undefined) throw new Error("The list has no traces");
  const { id, kind, version, body, dueAt } = document;
  const { ttl, _ts } = item;
  return {
    id,
    kind,
    version,
    body,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(ttl === undefined ? {} : { expiresAt: (_ts + ttl) * 1000 }),
  };
}
