import { z } from "zod";
import type { Container } from "../account/container.ts";
import { charges } from "../charges.ts";
import { effectiveKey } from "../partition/effective-key.ts";
import { type PartitionKey, partitionKeyOf } from "../partition/partition-key.ts";
import { rangeOf } from "../partition/physical-range.ts";
import { badRequest, CosmosRefusal, rangeGone } from "../wire/refusal.ts";
import { type Ask, carryOut } from "./carry-out.ts";
import type { Outcome } from "./one-document.ts";

const operation = z.object({
  operationType: z.enum(["Create", "Upsert", "Replace", "Patch", "Delete", "Read"]),
  id: z.string().optional(),
  /** Of an operation in bulk: an atomic batch has one for all. */
  partitionKey: z.string().optional(),
  resourceBody: z.unknown().optional(),
  ifMatch: z.string().optional(),
  ifNoneMatch: z.string().optional(),
});
// https://learn.microsoft.com/azure/cosmos-db/transactional-batch#limitations
const most = 100;
export const batchSchema = z.array(operation).min(1).max(most);
export type Batch = z.output<typeof batchSchema>;

/** What came of one operation: an outcome, or the status of its refusal. */
export type Part = Outcome & { readonly substatus?: number | undefined };

interface Where {
  readonly container: Container;
  readonly nowSeconds: number;
}

/** All or nothing, in one partition. When one operation is refused, the others say 424. */
export function atomicBatch(where: Where, key: PartitionKey, batch: Batch): readonly Part[] {
  const done: Outcome[] = [];
  try {
    where.container.commit((lsn) => {
      for (const each of batch) done.push(carryOut({ ...where, key, lsn }, askOf(each)));
    });
    return done;
  } catch (fault) {
    const refused = refusedPart(fault);
    const undone = { status: 424, charge: charges.nothing };
    return batch.map((_, at) => (at === done.length ? refused : undone));
  }
}

/** Each for itself; `rangeId` is where the SDK believes all of the partitions to lie. */
export function bulk(
  where: Where,
  rangeId: string | undefined,
  batch: Batch,
  goesOn: boolean,
): readonly Part[] {
  const keys = batch.map(({ partitionKey }) => keyWithin(where.container, rangeId, partitionKey));
  let stopped = false;
  return batch.map((each, at) => {
    const key = keys[at];
    if (stopped || key === undefined) return { status: 424, charge: 0 };
    try {
      return where.container.commit((lsn) => carryOut({ ...where, key, lsn }, askOf(each)));
    } catch (fault) {
      stopped = !goesOn;
      return refusedPart(fault);
    }
  });
}

function keyWithin(container: Container, rangeId: string | undefined, text: string | undefined) {
  if (text === undefined) throw badRequest("Each operation needs its partition key.");
  const key = partitionKeyOf(text);
  const { id } = rangeOf(container.ranges(), effectiveKey(key.value));
  if (rangeId !== id) throw rangeGone();
  return key;
}

function askOf({ operationType, resourceBody, ...rest }: Batch[number]): Ask {
  const operation = operationType.toLowerCase() as Ask["operation"];
  return { ...rest, operation, body: resourceBody };
}

function refusedPart(fault: unknown): Part {
  if (!(fault instanceof CosmosRefusal)) throw fault;
  return { status: fault.status, charge: charges.nothing, substatus: fault.more.substatus };
}
