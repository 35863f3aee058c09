import { z } from "zod";
import { jsonOf } from "../wire/cosmos-request.ts";
import { badRequest } from "../wire/refusal.ts";
import { propertyAt } from "./property-at.ts";

/** A document without the property of the partition key lies where `{}` is the key. */
export type KeyValue = string | number | boolean | null | Readonly<Record<string, never>>;

/** One partition's key as canonical JSON, such as `["t|c|1"]`. */
export interface PartitionKey {
  readonly text: string;
  readonly value: KeyValue;
}

const header = z.tuple([
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({})]),
]);
/** https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits */
const mostBytes = 2048;

/** What `x-ms-documentdb-partitionkey` names. @throws CosmosRefusal for anything but one key */
export function partitionKeyOf(text: string): PartitionKey {
  const read = header.safeParse(jsonOf(text));
  if (read.success) return partitionKey(read.data[0]);
  throw badRequest(
    "Partition key provided either doesn't correspond to definition in the collection or doesn't match partition key field values specified in the document.",
    { substatus: 1001 },
  );
}

/** The key of the partition in which `document` belongs; `path` is the container's. */
export function partitionKeyIn(document: object, path: string): PartitionKey {
  const value = propertyAt(document, path);
  return partitionKey(isKeyValue(value) ? value : {});
}

function isKeyValue(value: unknown): value is KeyValue {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function partitionKey(value: KeyValue): PartitionKey {
  if (typeof value === "string" && Buffer.byteLength(value) > mostBytes)
    throw badRequest("The partition key's value is longer than 2048 bytes.");
  return { text: JSON.stringify([value]), value };
}
