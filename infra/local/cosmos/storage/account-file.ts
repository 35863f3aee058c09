import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Opens what an account keeps: in `file`, where it outlives a restart and a kill, or in memory. Each container has a
 * table of documents beside these (document-table.ts). One process at a time has the file.
 *
 * @throws Error with a sentence for people when the file cannot be used
 */
export function openAccountFile(file: string | undefined): DatabaseSync {
  if (file === undefined) return prepared(new DatabaseSync(":memory:"));
  mkdirSync(dirname(file), { recursive: true });
  try {
    return prepared(new DatabaseSync(file));
  } catch (cause) {
    const why = "It is damaged, or another program has it.";
    throw new Error(`The local Cosmos DB cannot use ${file}. ${why}`, { cause });
  }
}

function prepared(database: DatabaseSync): DatabaseSync {
  try {
    // NORMAL outlives the end of this process; only the machine's own may cost the last commits.
    database.exec(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;",
    );
    database.exec(schema);
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

const schema = `
  CREATE TABLE IF NOT EXISTS databases (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, ts INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS containers (
    number INTEGER PRIMARY KEY AUTOINCREMENT, database INTEGER NOT NULL, id TEXT NOT NULL,
    definition TEXT NOT NULL, ranges TEXT NOT NULL, lsn INTEGER NOT NULL, ts INTEGER NOT NULL,
    UNIQUE (database, id)
  ) STRICT;`;

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
