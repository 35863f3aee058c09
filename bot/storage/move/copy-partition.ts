import { createHash } from "node:crypto";
import { mostBytes, mostWrites, type Write } from "../../ports/documents.ts";
import type { Partition } from "../../ports/partition.ts";
import { envelope } from "../limits.ts";
import { CannotMove } from "./cannot-move.ts";
import { type Content, hashOf, partitionHash } from "./content.ts";
import type { Target } from "./cosmos-target.ts";
import type { Source } from "./sqlite-source.ts";

/**
 * Writes what lies in a partition to the target, batch by batch in id order, and passes over what is there already. What
 * has expired stays behind. Done twice it comes to the same. Answers how many the source holds.
 *
 * @throws CannotMove when another document is in the way
 */
export async function copyPartition(
  { source, target, nowMs }: { source: Source; target: Target; nowMs: () => number },
  partition: Partition,
): Promise<number> {
  const contents = source.documents(partition);
  const live = ({ expiresAt }: Content) => expiresAt === undefined || expiresAt > nowMs();
  const write = (batch: readonly Content[]) => {
    const creations = batch.map((content) => creation(content, nowMs()));
    return target.commit(partition, creations, nameOf(source, batch));
  };
  for (const batch of batches(contents.filter(live))) {
    if (await write(batch)) continue;
    const missing = await notYetThere(target, partition, batch);
    if (missing.length > 0 && !(await write(missing))) throw inTheWay(partition);
  }
  return contents.length;
}

/** A batch of the same documents has the same name whenever the move is begun again. */
function nameOf({ fingerprint }: Source, batch: readonly Content[]): string {
  const ids = batch.map(({ id }) => id).join(" ");
  return `move|${fingerprint}|${createHash("sha256").update(ids).digest("base64url")}`;
}

/** It expires when it would have expired. */
function creation({ expiresAt, ...content }: Content, now: number): Write {
  if (expiresAt === undefined) return { op: "create", ...content };
  return { op: "create", ...content, ttl: Math.max(1, Math.ceil((expiresAt - now) / 1000)) };
}

async function notYetThere(
  target: Target,
  partition: Partition,
  batch: readonly Content[],
): Promise<readonly Content[]> {
  const found = await target.documents(partition);
  const there = new Map(found.map((content) => [content.id, content]));
  return batch.filter((content) => {
    const other = there.get(content.id);
    if (other !== undefined && hashOf([other]) !== hashOf([content])) throw inTheWay(partition);
    return other === undefined;
  });
}

function inTheWay(partition: Partition): CannotMove {
  return new CannotMove(
    `The container holds another document where one of partition ${partitionHash(partition)} belongs; name an empty one.`,
  );
}

/** As many at once as the store takes. */
function* batches(contents: readonly Content[]): Iterable<readonly Content[]> {
  let batch: Content[] = [];
  let bytes = 0;
  for (const content of contents) {
    const size = Buffer.byteLength(JSON.stringify(content.body)) + envelope;
    if (batch.length === mostWrites || (batch.length > 0 && bytes + size > mostBytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(content);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
