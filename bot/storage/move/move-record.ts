import { z } from "zod";
import { type TenantId, tenantId } from "../../../shared/kernel/ids.ts";
import type { Documents, Write } from "../../ports/documents.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { operationsPartition, type Partition } from "../../ports/partition.ts";
import { CannotMove } from "./cannot-move.ts";
import type { Target } from "./cosmos-target.ts";
import type { Source } from "./sqlite-source.ts";

/** Where a move stands: it lies in the target, in the operations partition of the first tenant. */
const moveRecord = z.object({
  /** Fingerprint of the data that is moved. */
  source: z.string(),
  /** Every partition up to this one has been written; none yet when it is missing. */
  upTo: z.string().optional(),
  /** Everything has been written and compared. */
  done: z.literal(true).optional(),
});
export type MoveRecord = z.infer<typeof moveRecord>;
const recordKind = kind("move", moveRecord);
export const recordId = "move";

/** Whether a move to where these documents lie was begun and has not ended: some of the data is still missing there. */
export async function halfMoved(
  documents: Pick<Documents, "read">,
  tenants: readonly TenantId[],
): Promise<boolean> {
  const records = await Promise.all(
    tenants.map((tenant) => readRecord(documents, operationsPartition(tenant))),
  );
  return records.some((record) => record !== undefined && !record.value.done);
}

/** The record of one move, which this process alone writes. */
export interface Recording {
  readonly partition: Partition;
  readonly begun: MoveRecord;
  save(record: Omit<MoveRecord, "source">): Promise<void>;
}

/**
 * Goes on with the move that the target knows of, or begins one in an empty target.
 *
 * @throws CannotMove when there is nothing to move, or the target holds anything else
 */
export async function openRecord(source: Source, target: Target): Promise<Recording> {
  const partition = recordPartition(source);
  let stored = await readRecord(target, partition);
  if (stored === undefined) {
    if ((await target.count()) > 0) throw new CannotMove(otherDocuments);
    const begun: MoveRecord = { source: source.fingerprint };
    await write(target, partition, recordKind.create(recordId, begun), begun);
    stored = await readRecord(target, partition);
  }
  if (stored?.value.source !== source.fingerprint) throw new CannotMove(otherMove);
  return { partition, begun: stored.value, save: saver(source, target, partition) };
}

const otherDocuments =
  "The container holds documents that this move did not write; name an empty one.";
const otherMove =
  "The container holds what another data file was moved to, or this one before it changed; name an empty container.";

function saver(source: Source, target: Target, partition: Partition): Recording["save"] {
  return async (record) => {
    const stored = await readRecord(target, partition);
    if (stored === undefined) throw new CannotMove(otherMove);
    const value = { source: source.fingerprint, ...record };
    await write(target, partition, recordKind.replace(stored, value), value);
  };
}

async function readRecord(
  target: Pick<Documents, "read">,
  partition: Partition,
): Promise<Stored<MoveRecord> | undefined> {
  const document = await target.read(partition, recordId);
  return document && recordKind.read(document);
}

async function write(
  target: Target,
  partition: Partition,
  change: Write,
  { source, upTo, done }: MoveRecord,
): Promise<void> {
  const name = `move|${source}|${upTo ?? ""}|${done ?? false}`;
  if (!(await target.commit(partition, [change], name))) throw new CannotMove(twoAtOnce);
}

const twoAtOnce = "Another move writes to this container at the same time; let one of them end.";

function recordPartition(source: Source): Partition {
  for (const partition of source.partitions())
    return operationsPartition(tenantId.parse(partition.split("|")[0]));
  throw new CannotMove("The data file holds no documents: there is nothing to move.");
}
