import type { Partition } from "../../ports/partition.ts";
import { type Content, hashOf, partitionHash } from "./content.ts";
import { silenceMs, type Target } from "./cosmos-target.ts";
import { recordId } from "./move-record.ts";
import type { Source } from "./sqlite-source.ts";

/** Clocks differ, and a write may have waited: so far apart the same end may lie. */
const apartMs = silenceMs + 60_000;

export interface Comparison {
  /** Documents of the partition in the target, and in the source. */
  readonly there: number;
  readonly here: number;
  /** What is wrong, for people; it names nobody. */
  readonly difference: string | undefined;
}

/** Whether a partition holds the same on both sides. What is about to expire, or has just done so, is left out. */
export async function comparePartition(
  { source, target, nowMs }: { source: Source; target: Target; nowMs: () => number },
  partition: Partition,
  recordPartition: Partition,
): Promise<Comparison> {
  const ours = source.documents(partition);
  const found = await target.documents(partition);
  const theirs = found.filter(({ id }) => partition !== recordPartition || id !== recordId);
  const ending = new Set(ours.filter(endsBefore(nowMs() + 2 * apartMs)).map(({ id }) => id));
  const lasting = (contents: readonly Content[]) => contents.filter(({ id }) => !ending.has(id));
  const difference = differenceOf(lasting(ours), lasting(theirs));
  return {
    there: theirs.length,
    here: ours.length,
    difference: difference && `Partition ${partitionHash(partition)}: ${difference}.`,
  };
}

function endsBefore(time: number) {
  return ({ expiresAt }: Content) => expiresAt !== undefined && expiresAt <= time;
}

function differenceOf(ours: readonly Content[], theirs: readonly Content[]): string | undefined {
  if (ours.length !== theirs.length)
    return `${ours.length} documents in the data file, ${theirs.length} in Cosmos DB`;
  if (hashOf(ours) !== hashOf(theirs))
    return `${ours.length} documents on both sides, but not the same`;
  const endAlike = ours.every(({ expiresAt = 0 }, index) => {
    const { expiresAt: other = 0 } = theirs[index] ?? {};
    return Math.abs(expiresAt - other) <= apartMs;
  });
  return endAlike ? undefined : `${ours.length} documents on both sides, but not for as long`;
}
