import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isNativeError } from "node:util/types";
import { StoreUnusable } from "../ports/documents.ts";
import { applicationId, schema } from "./sqlite-schema.ts";

/** Keeps everything in memory, for tests: gone when closed. */
export const inMemory = ":memory:";

/** Where the one file in a data folder lies. */
export function sqlitePath(folder: string): string {
  return join(folder, "peer-circles.sqlite");
}

/**
 * Opens the one file in `folder`, making both where there are none, and brings its tables up to date.
 * A file that is damaged, newer or another program's is left as it is.
 *
 * @throws StoreUnusable whose message is one sentence for whoever started the product
 */
export function sqliteFile(folder: string): DatabaseSync {
  const path = folder === inMemory ? inMemory : sqlitePath(folder);
  const database = firstly(
    () => {
      if (folder !== inMemory) mkdirSync(folder, { recursive: true });
      return new DatabaseSync(path, { timeout: 2000 });
    },
    (cause) => new StoreUnusable(`The data folder ${folder} cannot be written.`, { cause }),
  );
  try {
    firstly(
      () => prepare(database, path),
      (cause) => new StoreUnusable(whyNot(cause, path), { cause }),
    );
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function firstly<T>(open: () => T, unusable: (cause: unknown) => StoreUnusable): T {
  try {
    return open();
  } catch (error) {
    throw error instanceof StoreUnusable ? error : unusable(error);
  }
}

/** Looks before it writes: nothing in the file changes until it is known to be ours, whole and not newer. */
function prepare(database: DatabaseSync, path: string): void {
  const version = numberOf(database, "user_version");
  const owner = numberOf(database, "application_id");
  const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() ?? {};
  const empty = tables === 0 && owner === 0 && version === 0;
  if (!empty && owner !== applicationId)
    throw new StoreUnusable(`The data file ${path} belongs to another program.`);
  if (version > schema.length)
    throw new StoreUnusable(
      `The data file ${path} was written by a newer version of Peer Circles; start that one.`,
    );
  const { quick_check: check } = database.prepare("PRAGMA quick_check(1)").get() ?? {};
  if (check !== "ok") throw new StoreUnusable(damaged(path), { cause: check });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  database.exec("BEGIN IMMEDIATE");
  for (const step of schema.slice(version)) database.exec(step);
  database.exec(
    `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schema.length}; COMMIT`,
  );
}

function numberOf(database: DatabaseSync, pragma: string): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
}

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html */
function whyNot(cause: unknown, path: string): string {
  const code = isNativeError(cause) && "errcode" in cause ? Number(cause.errcode) & 0xff : 0;
  if (code === 11 || code === 26) return damaged(path);
  if (code === 5 || code === 6) return `The data file ${path} is in use by another program.`;
  if (code === 13) return `The disk that holds the data file ${path} is full.`;
  return `The data file ${path} cannot be written.`;
}

function damaged(path: string): string {
  return `The data file ${path} is damaged; put a backup in its place or move it away.`;
}
