import type { DatabaseSync } from "node:sqlite";
import { isNativeError } from "node:util/types";
import { ok, refuse } from "../../shared/kernel/result.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Changes } from "../ports/changes.ts";
import {
  type Documents,
  type Json,
  type StoredDocument,
  StoreUnavailable,
} from "../ports/documents.ts";
import type { Partition } from "../ports/partition.ts";
import { followers } from "./followers.ts";
import { afterEveryId } from "./limits.ts";
import { sqliteCommit } from "./sqlite-commit.ts";
import { sqliteFile } from "./sqlite-file.ts";
import { sqliteTidy, tidyEveryMs } from "./sqlite-tidy.ts";

interface Row {
  readonly partition?: Partition;
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly etag: string;
  readonly body: string;
  readonly due_at: Instant | null;
}

/**
 * Documents in one SQLite file in `folder`, or `inMemory`; durable before a commit is acknowledged.
 * `nowMs` is real time in milliseconds, for what expires: it does not follow a moved clock. `everyMs` it is cleared away.
 *
 * @throws StoreUnusable when the file cannot be opened
 */
export function sqliteDocuments(
  folder: string,
  nowMs: () => number,
  everyMs = tidyEveryMs,
): Documents & Changes {
  const database = sqliteFile(folder);
  const find = sqliteReads(database, nowMs);
  const put = sqliteCommit(database, nowMs);
  const tidying = sqliteTidy(database, nowMs, everyMs);
  const { follow, tell } = followers();
  return {
    follow,
    read: (partition, id) => answered(async () => find.one(partition, id)),
    list: (partition, kind, range) => answered(async () => find.some(partition, kind, range)),
    due: (now, limit) => answered(async () => find.due(now, limit)),
    async commit(partition, writes, name) {
      const done = await answered(() => put.commit(partition, writes, name));
      if (done.ok) tell(partition);
      return done;
    },
    async settle(job, writes) {
      const done = await answered(() => put.settle(job, writes));
      if (done.ok) tell(job.partition);
      return done;
    },
    async claim(job, leaseEnd) {
      const etag = await answered(() => put.move(job, leaseEnd, job.body));
      return etag === undefined ? undefined : { ...job, etag, dueAt: leaseEnd };
    },
    async postpone(job, dueAt, body) {
      const etag = await answered(() => put.move(job, dueAt, body));
      return etag === undefined ? refuse("conflict") : ok(null);
    },
    async close() {
      if (!database.isOpen) return;
      put.flush();
      tidying.end();
      database.close();
    },
  };
}

/** The reading half. What has expired is not there. */
function sqliteReads(database: DatabaseSync, nowMs: () => number) {
  const columns = "id, kind, version, etag, body, due_at";
  const live = "(expires_at IS NULL OR expires_at > ?)";
  const one = database.prepare(
    `SELECT ${columns} FROM documents WHERE partition = ? AND id = ? AND ${live}`,
  );
  const range = `SELECT ${columns} FROM documents WHERE partition = ? AND id >= ? AND id < ? AND ${live}`;
  const every = database.prepare(`${range} ORDER BY id LIMIT ?`);
  const ofKind = database.prepare(`${range} AND kind = ? ORDER BY id LIMIT ?`);
  const due = database.prepare(
    `SELECT partition, ${columns} FROM documents WHERE due_at <= ? AND ${live} ORDER BY due_at LIMIT ?`,
  );

  return {
    one(partition: Partition, id: string): StoredDocument | undefined {
      const row = one.get(partition, id, nowMs());
      return row && document(row as unknown as Row, partition);
    },
    some(
      partition: Partition,
      kind: string | undefined,
      { from = "", until = afterEveryId, limit = -1 }: Parameters<Documents["list"]>[2] = {},
    ): StoredDocument[] {
      const rows =
        kind === undefined
          ? every.all(partition, from, until, nowMs(), limit)
          : ofKind.all(partition, from, until, nowMs(), kind, limit);
      return rows.map((row) => document(row as unknown as Row, partition));
    },
    due(now: Instant, limit: number): StoredDocument[] {
      const rows = due.all(now, nowMs(), limit) as unknown as (Row & { partition: Partition })[];
      return rows.map((row) => document(row, row.partition, asItLies));
    },
  };
}

function document(
  row: Row,
  partition: Partition,
  read: (text: string) => Json = JSON.parse,
): StoredDocument {
  const { id, kind, version, etag, body, due_at } = row;
  let parsed: Json | undefined;
  return {
    partition,
    id,
    kind,
    version,
    etag,
    /** Read when it is asked for: many a reader only looks at the etag. */
    get body() {
      parsed ??= read(body);
      return parsed;
    },
    ...(due_at === null ? {} : { dueAt: due_at }),
  };
}

/** What someone's hand has made unreadable is a text, so that it is parked like any job that says nothing and stops no other. */
function asItLies(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @throws StoreUnavailable for SQLite's own faults: disk full, file gone, closed */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = isNativeError(error) && "code" in error ? error.code : undefined;
    if (code === "ERR_SQLITE_ERROR" || code === "ERR_INVALID_STATE")
      throw new StoreUnavailable("The data file does not answer", { cause: error });
    throw error;
  }
}
