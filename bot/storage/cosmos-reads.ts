import { compare } from "../../shared/kernel/compare.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Documents, StoredDocument } from "../ports/documents.ts";
import type { Partition } from "../ports/partition.ts";
import { type CosmosItem, documentOf } from "./cosmos-item.ts";
import type { CosmosPartitions, Page } from "./cosmos-partitions.ts";
import type { Turn } from "./cosmos-patience.ts";
import type { CosmosRanges } from "./cosmos-ranges.ts";
import { afterEveryId } from "./limits.ts";

/** So many documents come in one answer, if they are small. */
const largestPage = 1000;

/** The reading half of the Cosmos DB driver. */
export function cosmosReads(
  partitions: CosmosPartitions,
  ranges: CosmosRanges,
  turn: (operation: string) => Turn,
) {
  let names: readonly string[] | undefined;

  /** Undefined when a range is no more: it was split or merged. */
  async function dueIn(range: string, now: Instant, limit: number, { ask }: Turn) {
    return pages(limit, (most, start) => ask((call) => ranges.due(range, now, most, start, call)));
  }

  return {
    async read(partition: Partition, id: string): Promise<StoredDocument | undefined> {
      const item = await turn("read").ask((call) => partitions.item(partition, id, call));
      return item && documentOf(item);
    },

    async list(
      partition: Partition,
      kind: string | undefined,
      range: Parameters<Documents["list"]>[2] = {},
    ): Promise<readonly StoredDocument[]> {
      const { from = "", until = afterEveryId, limit = Number.POSITIVE_INFINITY } = range;
      const { ask } = turn("list");
      const items = await pages(limit, (most, start) =>
        ask((call) => partitions.list(partition, { kind, from, until }, most, start, call)),
      );
      return documents(items ?? []);
    },

    async due(now: Instant, limit: number): Promise<readonly StoredDocument[]> {
      const asking = turn("due");
      for (;;) {
        names ??= await asking.ask((call) => ranges.names(call));
        const found = await Promise.all(names.map((range) => dueIn(range, now, limit, asking)));
        if (found.every((items) => items !== undefined))
          return found.flatMap(documents).toSorted(longestDueFirst).slice(0, limit);
        names = undefined;
        await asking.pause();
      }
    },
  };
}

/** All that the pages hold, up to `limit`; undefined when one of them cannot be had. */
export async function pages(
  limit: number,
  page: (most: number, start: string | undefined) => Promise<Page | undefined>,
): Promise<readonly CosmosItem[] | undefined> {
  const found: CosmosItem[] = [];
  let next: string | undefined;
  do {
    const left = limit - found.length;
    if (left <= 0) break;
    const answer = await page(Math.min(left, largestPage), next);
    if (answer === undefined) return undefined;
    found.push(...answer.items);
    next = answer.next;
  } while (next !== undefined);
  return found;
}

function documents(items: readonly CosmosItem[]): StoredDocument[] {
  return items.flatMap((item) => documentOf(item) ?? []);
}

function longestDueFirst(one: StoredDocument, other: StoredDocument): number {
  return compare<string>(one.dueAt ?? "", other.dueAt ?? "");
}
