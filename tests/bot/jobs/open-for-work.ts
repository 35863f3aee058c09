import type { Documents } from "../../../bot/ports/documents.ts";
import { cosmosClient } from "../../../bot/storage/cosmos-client.ts";
import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";

/** A store that several processes open: SQLite in a folder, or a Cosmos DB at an address. */
export async function openForWork(store: string, place: string): Promise<Documents> {
  if (store === "sqlite") return sqliteDocuments(place, Date.now);
  const client = cosmosClient(place, () => {
    throw new Error("An emulator is not asked who one is");
  });
  const container = client.database("peer-circles").container("documents");
  return cosmosDocuments({ container, nowMs: Date.now, log: { info() {}, warn() {} } });
}
