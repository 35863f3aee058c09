import { z } from "zod";
import { instantText } from "../../shared/time/instant.ts";
import type { Json, StoredDocument, Write } from "../ports/documents.ts";
import type { Partition } from "../ports/partition.ts";
import { etagOf, type Mark } from "./cosmos-etag.ts";
import type { Stamps } from "./cosmos-stamps.ts";

/** How long what was deleted leaves a trace: far longer than any commit is repeated or the change feed lags behind. */
const traceSeconds = 3600;

/** A document as an item of the container. One without `kind` is the trace of a document that was deleted. */
const cosmosItem = z.object({
  id: z.string(),
  /** The partition. */
  pk: z.string(),
  kind: z.string().optional(),
  /** Version of the kind's schema. */
  v: z.int().optional(),
  /** Untrusted until its kind has read it. */
  body: z.custom<Json>(() => true).optional(),
  /** Only jobs have it. */
  dueAt: instantText.optional(),
  /** Stamps of the commits that wrote it lately. */
  by: z.array(z.string()),
  /** A job that need leave no trace at its end: every commit that wrote it wrote something lasting beside it. */
  fleeting: z.literal(true).optional(),
  /** Seconds from `_ts` until it is gone by itself. */
  ttl: z.int().optional(),
  _etag: z.string(),
  /** When it was written last, in seconds. */
  _ts: z.int(),
});
export type CosmosItem = z.infer<typeof cosmosItem>;

/** @throws z.ZodError for what this driver would not write, or an item of another partition than was asked for */
export function readItem(raw: unknown, partition?: Partition): CosmosItem {
  const item = cosmosItem.parse(raw);
  if (partition !== undefined && item.pk !== partition)
    throw new RangeError("The store answered with another partition's document");
  return item;
}

const dueItem = cosmosItem.required({ kind: true, v: true, dueAt: true });

/** A due job, or which fields of it this driver would not have written so: someone's hand did. */
export function readDueItem(
  raw: unknown,
): { readonly item: CosmosItem } | { readonly fields: readonly string[] } {
  const { data: item, error } = dueItem.safeParse(raw);
  return item ? { item } : { fields: error.issues.map(({ path }) => path.join(".")) };
}

/** The document; undefined for the trace of one that was deleted. */
export function documentOf(item: CosmosItem): StoredDocument | undefined {
  const { id, pk, kind, v, body, dueAt } = item;
  if (kind === undefined || v === undefined) return undefined;
  return {
    partition: pk as Partition,
    id,
    kind,
    version: v,
    etag: etagOf(itemMark(item)),
    body: body ?? null,
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}

/** Whether it is only what is left of a document that was deleted. */
export function isTrace({ kind }: CosmosItem): boolean {
  return kind === undefined;
}

export function itemMark({ _etag, by, fleeting }: CosmosItem): Mark {
  return { etag: _etag, by, fleeting: fleeting === true };
}

/** What is stored for a create or a replace. */
export function itemFor(
  partition: Partition,
  write: Exclude<Write, { readonly op: "delete" }>,
  by: Stamps,
  fleeting: boolean,
) {
  const { id, kind, version, body, dueAt, ttl } = write;
  return {
    id,
    pk: partition,
    kind,
    v: version,
    body,
    by,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(ttl === undefined ? {} : { ttl }),
    ...(fleeting ? { fleeting } : {}),
  };
}

/** What is left of a document that is deleted, for a while: the change feed tells of it, and so do its stamps. */
export function traceFor(partition: Partition, id: string, by: Stamps) {
  return { id, pk: partition, by, ttl: traceSeconds };
}
