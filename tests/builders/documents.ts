import type { Changes } from "../../bot/ports/changes.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import { sqliteDocuments } from "../../bot/storage/sqlite-documents.ts";
import { inMemory } from "../../bot/storage/sqlite-file.ts";

/** The real SQLite driver with nothing on disk; forgotten when closed, or with the test. */
export function memoryDocuments(nowMs: () => number = Date.now): Documents & Changes {
  return sqliteDocuments(inMemory, nowMs);
}
