import { type Documents, mostWrites, type StoredDocument, type Write } from "./documents.ts";
import type { Partition } from "./partition.ts";

interface Stores {
  readonly documents: Documents;
  readonly freshId: () => string;
}

export function removals(documents: readonly StoredDocument[]): readonly Write[] {
  return documents.map(({ id, etag }) => ({ op: "delete", id, etag }));
}

/**
 * Writes what is to be written of all that lies in a partition, as much at once as a commit holds, until there is nothing more:
 * what somebody has just changed is looked at anew, `most` times in all.
 *
 * @throws Error when there is more even then
 */
export async function sweep(
  { documents, freshId }: Stores,
  partition: Partition,
  left: (all: readonly StoredDocument[]) => readonly Write[],
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (let times = 0; times < most; times++) {
    const writes = left(await documents.list(partition));
    if (writes.length === 0) return;
    for (let from = 0; from < writes.length; from += mostWrites)
      await documents.commit(partition, writes.slice(from, from + mostWrites), freshId());
  }
  throw new Error("What is to go keeps changing");
}
