import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pageRange, type Store } from "./work.ts";

/** The reference: node:sqlite by itself, as safe on the disk, with etags, and documents as JSON. */
export function bareSqlite(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, "bare.sqlite"));
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
     CREATE TABLE documents (partition TEXT, id TEXT, kind TEXT, version INTEGER, etag TEXT, body TEXT,
       PRIMARY KEY (partition, id)) STRICT, WITHOUT ROWID`,
  );
  const insert = database.prepare("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)");
  const one = database.prepare("SELECT * FROM documents WHERE partition = ? AND id = ?");
  const update = database.prepare(
    "UPDATE documents SET etag = ?, body = ? WHERE partition = ? AND id = ? AND etag = ?",
  );
  const some = database.prepare(
    "SELECT * FROM documents WHERE partition = ? AND id >= ? AND id < ? ORDER BY id",
  );
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");

  return {
    async create(partition, created) {
      begin.run();
      for (const { id, kind, version, body } of created)
        insert.run(partition, id, kind, version, randomUUID(), JSON.stringify(body));
      commit.run();
    },
    async change(partition, id, { id: addedId, kind, version, body }) {
      const { etag = "", body: text = "" } = one.get(partition, id) ?? {};
      const found = JSON.stringify(JSON.parse(String(text)));
      begin.run();
      update.run(randomUUID(), found, partition, id, etag);
      insert.run(partition, addedId, kind, version, randomUUID(), JSON.stringify(body));
      commit.run();
    },
    async page(partition) {
      const rows = some.all(partition, pageRange.from, pageRange.until);
      return rows.filter(({ body }) => JSON.parse(String(body))).length;
    },
  };
}
