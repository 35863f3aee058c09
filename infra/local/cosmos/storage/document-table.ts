import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { indexOn } from "./indexed-path.ts";

/** A document as it lies in its container. */
export interface Row {
  /** Its place in the container, kept as long as it lives: what `_rid` is made of, and the order of pages. */
  readonly seq: number;
  /** The partition's key as canonical JSON, and where that lies among the physical ranges. */
  readonly pk: string;
  readonly epk: string;
  readonly id: string;
  /** Number of the commit that wrote it. */
  readonly lsn: number;
  /** Seconds since 1970 when it was written. */
  readonly ts: number;
  readonly ttl: number | null;
  readonly etag: string;
  /** The document with its system properties, as JSON. */
  readonly body: string;
}

/** A condition on rows, in SQL. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

const mostPrepared = 200;

/** The documents of one container, also those that have expired. */
export function documentTable(database: DatabaseSync, number: number, paths: readonly string[]) {
  const name = `documents_${number}`;
  database.exec(`
    CREATE TABLE IF NOT EXISTS ${name} (
      seq INTEGER PRIMARY KEY, pk TEXT NOT NULL, epk TEXT NOT NULL, id TEXT NOT NULL, lsn INTEGER NOT NULL,
      ts INTEGER NOT NULL, ttl INTEGER, etag TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (pk, id)
    ) STRICT;
    CREATE UNIQUE INDEX IF NOT EXISTS ${name}_lsn ON ${name} (lsn, seq);
    CREATE INDEX IF NOT EXISTS ${name}_ttl ON ${name} (ts + ttl) WHERE ttl > 0;
    ${paths.map((path) => indexOn(name, path)).join("\n")}`);
  const one = database.prepare(`SELECT * FROM ${name} WHERE pk = ? AND id = ?`);
  const insert = database.prepare(
    `INSERT INTO ${name} (seq, pk, epk, id, lsn, ts, ttl, etag, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = database.prepare(
    `UPDATE ${name} SET lsn = ?, ts = ?, ttl = ?, etag = ?, body = ? WHERE seq = ?`,
  );
  const remove = database.prepare(`DELETE FROM ${name} WHERE seq = ?`);
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    if (prepared.size < mostPrepared) prepared.set(sql, known);
    return known;
  };
  const last = database.prepare(`SELECT coalesce(max(seq), 0) AS seq FROM ${name}`);
  return {
    find: (pk: string, id: string) => one.get(pk, id) as Row | undefined,
    add(row: Row) {
      const { seq, pk, epk, id, lsn, ts, ttl, etag, body } = row;
      insert.run(seq, pk, epk, id, lsn, ts, ttl, etag, body);
    },
    change({ seq, lsn, ts, ttl, etag, body }: Row) {
      update.run(lsn, ts, ttl, etag, body, seq);
    },
    remove: (seq: number) => void remove.run(seq),
    lastSeq: () => (last.get() as { readonly seq: number }).seq,
    /** Properties that have an index. */
    indexed: paths,
    where: ({ sql, values }: Condition, order: "seq" | "+seq" | "lsn, seq") =>
      statement(`SELECT * FROM ${name} WHERE ${sql} ORDER BY ${order}`).iterate(
        ...values,
      ) as Iterable<unknown> as Iterable<Row>,
    /** How many rows meet the condition, counted up to `most`. */
    count({ sql, values }: Condition, most: number): number {
      const rows = `SELECT 1 FROM ${name} WHERE ${sql} LIMIT ${most}`;
      return Number(statement(`SELECT count(*) AS n FROM (${rows})`).get(...values)?.["n"]);
    },
    /** Removes for good what has expired by a time to live of its own. */
    sweep: (nowSeconds: number) =>
      void statement(`DELETE FROM ${name} WHERE ttl > 0 AND ts + ttl <= ?`).run(nowSeconds),
    drop: () => database.exec(`DROP TABLE ${name}`),
  };
}
export type DocumentTable = ReturnType<typeof documentTable>;
