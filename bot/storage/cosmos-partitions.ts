import type { Container, JSONObject, OperationInput, SqlQuerySpec } from "@azure/cosmos";
import type { Instant } from "../../shared/time/instant.ts";
import type { Partition } from "../ports/partition.ts";
import { type CosmosItem, readDueItem, readItem } from "./cosmos-item.ts";
import type { Met } from "./cosmos-wire.ts";

/** How one call is made: with an end to its patience, and a place for what it met. */
export interface Call {
  readonly abortSignal: AbortSignal;
  readonly met: Met;
}

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

/** Hears of a due job that cannot be read, and which of its fields are the reason. */
export type PassedOver = (raw: unknown, fields: readonly string[]) => void;

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
/** Of a range that was split or merged. */
const gone = 410;

/**
 * The only door to the container's documents. Whatever asks for them says of which partition; only due jobs, which alone
 * have a `dueAt`, are asked for by physical range.
 */
export function cosmosPartitions(container: Container, passedOver: PassedOver = () => {}) {
  async function page(
    query: SqlQuerySpec,
    where: { readonly partitionKey: Partition } | { readonly initialHeaders: RangeHeader },
    most: number,
    from: string | undefined,
    call: Call,
  ): Promise<{ readonly found: readonly unknown[]; readonly next: string | undefined }> {
    const start = from === undefined ? {} : { continuationToken: from };
    const options = { ...call, ...where, ...start, maxItemCount: most };
    const answer = await container.items.query<unknown>(query, options).fetchNext();
    return { found: answer.resources ?? [], next: answer.continuationToken || undefined };
  }

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

    /**
     * Jobs of one physical range whose time has come, the longest due first; undefined when the range is no more. One that
     * cannot be read keeps nobody else's from running.
     */
    async due(
      range: string,
      now: Instant,
      most: number,
      start: string | undefined,
      call: Call,
    ): Promise<Page | undefined> {
      const query = asked("SELECT * FROM c WHERE c.dueAt <= @now ORDER BY c.dueAt", { now });
      const where = { initialHeaders: { [rangeHeader]: range } };
      try {
        const { found, next } = await page(query, where, most, start, call);
        return { items: found.flatMap((raw) => dueItems(raw, passedOver)), next };
      } catch (error) {
        if (call.met.status === gone) return undefined;
        throw error;
      }
    },

    /** How many documents lie in one physical range; undefined when the range is no more. */
    async count(range: string, call: Call): Promise<number | undefined> {
      const query = asked("SELECT VALUE COUNT(1) FROM c WHERE IS_DEFINED(c.kind)", {});
      const where = { initialHeaders: { [rangeHeader]: range } };
      let [sum, start]: [number, string | undefined] = [0, undefined];
      try {
        do {
          const { found, next } = await page(query, where, 1000, start, call);
          sum = found.reduce<number>((all, part) => all + Number(part), sum);
          start = next;
        } while (start !== undefined);
        return sum;
      } catch (error) {
        if (call.met.status === gone) return undefined;
        throw error;
      }
    },

    /** Names of the container's physical ranges, which split as it grows. */
    async ranges(call: Call): Promise<readonly string[]> {
      const { resources } = await container.readPartitionKeyRanges({ ...call }).fetchAll();
      return resources.map(({ id }) => id);
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

const rangeHeader = "x-ms-documentdb-partitionkeyrangeid";
type RangeHeader = Readonly<Record<typeof rangeHeader, string>>;

function dueItems(raw: unknown, passedOver: PassedOver): readonly CosmosItem[] {
  const read = readDueItem(raw);
  if ("item" in read) return [read.item];
  passedOver(raw, read.fields);
  return [];
}

function asked(query: string, values: Readonly<Record<string, string>>): SqlQuerySpec {
  const parameters = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
  return { query, parameters };
}

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
