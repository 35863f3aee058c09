import type { Container } from "../account/container.ts";
import { partitionKeyOf } from "../partition/partition-key.ts";
import type { Condition } from "../storage/document-table.ts";
import type { CosmosRequest } from "../wire/cosmos-request.ts";
import { rangeGone } from "../wire/refusal.ts";

/** Which documents a request may see: one partition's, one physical range's, or, when it names neither, all. */
export interface Scope {
  readonly of: "partition" | "range" | "everything";
  readonly rows: Condition;
}

/** @throws CosmosRefusal 410 for a range that has been split */
export function scopeOf(container: Container, { headers }: CosmosRequest): Scope {
  const key = headers["x-ms-documentdb-partitionkey"];
  if (typeof key === "string" && key !== "[]")
    return { of: "partition", rows: { sql: "pk = ?", values: [partitionKeyOf(key).text] } };
  const id = headers["x-ms-documentdb-partitionkeyrangeid"];
  if (id === undefined) return { of: "everything", rows: { sql: "TRUE", values: [] } };
  const range = container.ranges().find((each) => each.id === id);
  if (range === undefined) throw rangeGone();
  const from = later(range.minInclusive, headers["x-ms-start-epk"]);
  const until = earlier(range.maxExclusive, headers["x-ms-end-epk"]);
  return { of: "range", rows: { sql: "epk >= ? AND epk < ?", values: [from, until] } };
}

function later(key: string, other: string | string[] | undefined): string {
  return typeof other === "string" && other > key ? other : key;
}

function earlier(key: string, other: string | string[] | undefined): string {
  return typeof other === "string" && other !== "" && other < key ? other : key;
}
