import type { Container, JSONObject, OperationInput } from "@azure/cosmos";
import type { Partition } from "../ports/partition.ts";
import { type CosmosItem, readItem } from "./cosmos-item.ts";
import { asked, type Call, cosmosQuery } from "./cosmos-query.ts";

export interface Page {
  readonly items: readonly CosmosItem[];
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined;
}

interface Listed {
  readonly kind: string | undefined;
  readonly from: string;
  readonly until: string;
}

/** One write of a batch. Each but a create names the etag that it expects. */
export type Operation =
  | { readonly is: "Create"; readonly item: object }
  | { readonly is: "Replace"; readonly id: string; readonly etag: string; readonly item: object }
  | { readonly is: "Patch"; readonly id: string; readonly etag: string; readonly steps: Steps }
  | { readonly is: "Delete"; readonly id: string; readonly etag: string };
export type Steps = readonly (
  | { readonly op: "set"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string }
)[];

/** The etags after a batch, or which operation met something else than it expected. */
export type Written = { readonly etags: readonly string[] } | { readonly conflictAt: number };

/** The statuses that say that a document is there, is not there, or is another by now. */
const conflicts = [404, 409, 412];

/** The door to one partition's documents: whatever asks for them says of which partition. */
export function cosmosPartitions(container: Container) {
  const page = cosmosQuery(container);

  return {
    /** The item, or the trace of one that was deleted. */
    async item(partition: Partition, id: string, call: Call): Promise<CosmosItem | undefined> {
      const { resource, statusCode } = await container
        .item(id, partition)
        .read<object>({ ...call });
      if (resource !== undefined && statusCode < 400) return readItem(resource, partition);
      if (call.met.subStatus === 0) return undefined;
      throw new Error(`The store answers 404, ${call.met.subStatus}`);
    },

    /** Looks for a document that nobody has, which whoever may see the container may not yet be allowed to. */
    async look(call: Call): Promise<void> {
      await container.item("start", "start").read({ ...call });
    },

    /** Documents of one partition in id order, without the traces of deleted ones. */
    async list(
      partition: Partition,
      { kind, from, until }: Listed,
      most: number,
      start: string | undefined,
      call: Call,
    ): Promise<Page> {
      const ofKind = kind === undefined ? "IS_DEFINED(c.kind)" : "c.kind = @kind";
      const query = `SELECT * FROM c WHERE c.pk = @pk AND ${ofKind} AND c.id >= @from AND c.id < @until ORDER BY c.id`;
      const values = { pk: partition, from, until, ...(kind === undefined ? {} : { kind }) };
      const where = { partitionKey: partition };
      const { found, next } = await page(asked(query, values), where, most, start, call);
      return { items: found.map((raw) => readItem(raw, partition)), next };
    },

    /** All of the operations or none. */
    async batch(
      partition: Partition,
      operations: readonly Operation[],
      call: Call,
    ): Promise<Written> {
      const options = { ...call, contentResponseOnWriteEnabled: false };
      const inputs = operations.map(operationInput);
      const { result = [] } = await container.items.batch(inputs, partition, options);
      const refusedAt = result.findIndex(
        ({ statusCode }) => statusCode >= 400 && statusCode !== 424,
      );
      const refused = result[refusedAt];
      if (refused === undefined && result.length === operations.length)
        return { etags: result.map(({ eTag }) => eTag ?? "") };
      if (refused !== undefined && conflicts.includes(refused.statusCode))
        return { conflictAt: refusedAt };
      call.met.status = refused?.statusCode ?? 500;
      throw new Error(`The store refuses a batch: ${call.met.status}`);
    },
  };
}

export type CosmosPartitions = ReturnType<typeof cosmosPartitions>;

function operationInput(operation: Operation): OperationInput {
  if (operation.is === "Create")
    return { operationType: operation.is, resourceBody: operation.item as JSONObject };
  const { id, etag: ifMatch } = operation;
  const input = { operationType: operation.is, id, ifMatch };
  if (operation.is === "Delete") return input as OperationInput;
  const resourceBody =
    operation.is === "Patch" ? { operations: operation.steps } : (operation.item as JSONObject);
  return { ...input, resourceBody } as OperationInput;
}
