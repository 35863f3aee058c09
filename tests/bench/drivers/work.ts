import type { Json, Write } from "../../../bot/ports/documents.ts";
import { circlePartition, type Partition } from "../../../bot/ports/partition.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { inMidSeason } from "../pages/filled-store.ts";

/** One way to use a store, measured beside others. */
export interface Store {
  /** Puts what is created into one partition, all or nothing. */
  create(partition: Partition, documents: readonly Document[]): Promise<void>;
  /** Reads one document, and commits another in its place together with a new one. */
  change(partition: Partition, id: string, added: Document): Promise<void>;
  /** Reads what a circle's page shows: answers how many documents that is. */
  page(partition: Partition): Promise<number>;
}

export interface Document {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly body: Json;
}

/** What the page of a circle lies between. */
export const pageRange = { from: "open|", until: "page}" } as const;

const glance = "open|glance";
/** So many that none is written too often: a circle sees few commits in ten minutes. */
const circles = 400;

/**
 * Fills a store with a few circles, from the `first` on, so that two can share one; answers what can be done with it, each turn
 * another circle's.
 */
export async function work(store: Store, first: number) {
  const partitions: Partition[] = [];
  let documents = 0;
  for (let i = first; i < first + circles; i++) {
    const { partition, created } = await writesOf(i);
    await store.create(partition, created);
    partitions.push(partition);
    documents = created.length;
  }
  const partitionOf = (turn: number) => partitions[turn % circles] as Partition;
  return {
    commit: (turn: number) => store.change(partitionOf(turn), glance, note(turn)),
    async page(turn: number): Promise<void> {
      const found = await store.page(partitionOf(turn));
      if (found !== documents) throw new Error(`${found} documents instead of ${documents}.`);
    },
  };
}

/** Lies behind the page, so that pages stay as they are. */
function note(turn: number): Document {
  const body = { text: "How do I say no to my own boss, kindly?", turn };
  return { id: `past|note|${turn}`, kind: "note", version: 1, body };
}

async function writesOf(i: number) {
  const writes: Write[] = [];
  const made = inMidSeason(i);
  const keeping = {
    async commit(_partition: Partition, all: readonly Write[]) {
      writes.push(...all);
      return { ok: true, value: null };
    },
  };
  await storedCircle(keeping as unknown as Parameters<typeof storedCircle>[0], made);
  const created = writes.flatMap((write) =>
    write.op === "create"
      ? [{ id: write.id, kind: write.kind, version: write.version, body: write.body }]
      : [],
  );
  return { partition: circlePartition(made.circle.tenant, made.circle.id), created };
}
