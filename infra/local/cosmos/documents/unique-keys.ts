import { isDeepStrictEqual } from "node:util";
import { propertyAt } from "../partition/property-at.ts";
import { conflict } from "../wire/refusal.ts";
import type { InPartition } from "./in-partition.ts";
import type { UserDocument } from "./user-document.ts";

/** Unique keys hold within a partition. https://learn.microsoft.com/azure/cosmos-db/unique-keys */
export function assertUnique(partition: InPartition, document: UserDocument): void {
  const { container, key, nowSeconds } = partition;
  const keys = container.definition().uniqueKeyPolicy?.uniqueKeys ?? [];
  if (keys.length === 0) return;
  const others = container.documents.where({ sql: "pk = ?", values: [key.text] }, "seq");
  for (const row of others) {
    if (row.id === document.id || !container.isLive(row, nowSeconds)) continue;
    const other: unknown = JSON.parse(row.body);
    if (keys.some(({ paths }) => isDeepStrictEqual(at(paths, document), at(paths, other))))
      throw conflict("Unique index constraint violation.");
  }
}

function at(paths: readonly string[], document: unknown): readonly unknown[] {
  return paths.map((path) => propertyAt(document, path));
}
