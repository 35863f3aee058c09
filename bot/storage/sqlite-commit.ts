import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Json, StoredDocument, Write } from "../ports/documents.ts";
import type { Partition } from "../ports/partition.ts";
import { type Sized, withinLimits } from "./limits.ts";
import { sqliteTogether } from "./sqlite-together.ts";

/** The writing half of the SQLite driver: durable when it answers. */
export function sqliteCommit(database: DatabaseSync, nowMs: () => number) {
  const { together, flush } = sqliteTogether(database);
  const remember = database.prepare("INSERT OR IGNORE INTO commits VALUES (?, ?, ?)");
  const write = writer(database);
  const move = database.prepare(
    "UPDATE documents SET due_at = ?, body = ?, etag = ? WHERE partition = ? AND id = ? AND etag = ?",
  );

  async function all(
    partition: Partition,
    name: string,
    steps: readonly Sized[],
  ): Promise<Result<null, "conflict">> {
    const outcome = await together(() => {
      const now = nowMs();
      if (remember.run(partition, name, now).changes === 0) return "as it was";
      return steps.every((step) => write(partition, step, now)) ? "done" : "undone";
    });
    return outcome === "undone" ? refuse("conflict") : ok(null);
  }

  return {
    flush,
    commit(partition: Partition, writes: readonly Write[], name: string) {
      return all(partition, `commit|${name}`, withinLimits(writes));
    },
    settle({ partition, id, etag }: StoredDocument, writes: readonly Write[]) {
      const endOfJob: Sized = { write: { op: "delete", id, etag }, json: "" };
      return all(partition, `settle|${etag}`, [endOfJob, ...withinLimits(writes, [id])]);
    },
    /** The etag of the moved job; undefined when it is another by now. */
    async move(
      job: StoredDocument,
      dueAt: Instant | undefined,
      body: Json,
    ): Promise<string | undefined> {
      const etag = randomUUID();
      const json = JSON.stringify(body);
      const outcome = await together(() => {
        const moved = move.run(dueAt ?? null, json, etag, job.partition, job.id, job.etag);
        return moved.changes === 1 ? "done" : "as it was";
      });
      return outcome === "done" ? etag : undefined;
    },
  };
}

/** Carries out one write within a transaction; false when it meets a conflict. */
function writer(database: DatabaseSync) {
  const live = "(expires_at IS NULL OR expires_at > ?)";
  const create = database.prepare(
    `INSERT INTO documents (kind, version, etag, body, due_at, expires_at, partition, id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kind = excluded.kind, version = excluded.version, etag = excluded.etag,
       body = excluded.body, due_at = excluded.due_at, expires_at = excluded.expires_at
     WHERE documents.expires_at <= ?`,
  );
  const replace = database.prepare(
    `UPDATE documents SET kind = ?, version = ?, etag = ?, body = ?, due_at = ?, expires_at = ?
     WHERE partition = ? AND id = ? AND ${live} AND etag = ?`,
  );
  const remove = database.prepare(
    `DELETE FROM documents WHERE partition = ? AND id = ? AND ${live} AND etag = ?`,
  );

  return (partition: Partition, { write, json }: Sized, now: number): boolean => {
    const { id } = write;
    if (write.op === "delete") return remove.run(partition, id, now, write.etag).changes === 1;
    const { kind, version, dueAt = null, ttl } = write;
    const expiresAt = ttl === undefined ? null : now + ttl * 1000;
    const row = [kind, version, randomUUID(), json, dueAt, expiresAt, partition, id, now] as const;
    const { changes } =
      write.op === "create" ? create.run(...row) : replace.run(...row, write.etag);
    return changes === 1;
  };
}
