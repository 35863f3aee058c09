import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Opens what an account keeps: in `file`, where it outlives a restart and a kill, or in memory. Each container has a
 * table of documents beside these (document-table.ts).
 */
export function openAccountFile(file: string | undefined): DatabaseSync {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file ?? ":memory:");
  // NORMAL outlives the end of this process; only the machine's own may cost the last commits.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  database.exec(`
    CREATE TABLE IF NOT EXISTS databases (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, ts INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS containers (
      number INTEGER PRIMARY KEY AUTOINCREMENT, database INTEGER NOT NULL, id TEXT NOT NULL,
      definition TEXT NOT NULL, ranges TEXT NOT NULL, lsn INTEGER NOT NULL, ts INTEGER NOT NULL,
      UNIQUE (database, id)
    ) STRICT;`);
  return database;
}

/** Carries out `work` wholly or, when it throws, not at all. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (fault) {
    database.exec("ROLLBACK");
    throw fault;
  }
}
