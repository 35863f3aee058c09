import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Json } from "../../ports/documents.ts";
import { StoreUnusable } from "../../ports/documents.ts";
import type { Partition } from "../../ports/partition.ts";
import { sqliteFile, sqlitePath } from "../sqlite-file.ts";
import type { Content } from "./content.ts";

/** What is moved, and stays as it is. */
export interface Source {
  /** The same for the same data alone: it changes with every write. */
  readonly fingerprint: string;
  /** Partitions in order, those after `after`. */
  partitions(after?: string): Iterable<Partition>;
  /** What lies in a partition in id order, with what has expired. */
  documents(partition: Partition): readonly Content[];
  /** Documents in all partitions, or in those up to `upTo`. */
  count(upTo?: string): number;
  close(): void;
}

/**
 * Opens the data file in `folder` for this process alone: no other can open it until it is closed.
 *
 * @throws StoreUnusable with one sentence when there is none, it is in use, newer, damaged or another program's
 */
export function sqliteSource(folder: string): Source {
  const path = sqlitePath(folder);
  if (!existsSync(path)) throw new StoreUnusable(`There is no data file ${path}.`);
  const database = sqliteFile(folder);
  try {
    takeAlone(database, path);
    return source(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Every process that has the file open keeps a lock on it that this one excludes, for as long as it lives. */
function takeAlone(database: DatabaseSync, path: string): void {
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT");
  } catch (cause) {
    throw new StoreUnusable(`The data file ${path} is in use; stop Peer Circles first.`, { cause });
  }
}

const partitionsAtOnce = 500;

function source(database: DatabaseSync): Source {
  const next = database.prepare(
    `SELECT DISTINCT partition FROM documents WHERE partition > ? ORDER BY partition LIMIT ${partitionsAtOnce}`,
  );
  const within = database.prepare(
    "SELECT id, kind, version, body, due_at, expires_at FROM documents WHERE partition = ? ORDER BY id",
  );
  const counted = database.prepare("SELECT count(*) AS n FROM documents WHERE partition <= ?");

  function* partitions(after = ""): Iterable<Partition> {
    for (let from = after; ; ) {
      const found = next.all(from) as unknown as { readonly partition: Partition }[];
      for (const { partition } of found) yield partition;
      const last = found.at(-1);
      if (last === undefined || found.length < partitionsAtOnce) return;
      from = last.partition;
    }
  }

  return {
    fingerprint: fingerprintOf(database),
    partitions,
    documents: (partition) => (within.all(partition) as unknown as Row[]).map(content),
    count: (upTo = afterEveryPartition) => Number(counted.get(upTo)?.["n"]),
    close: () => database.close(),
  };
}

const afterEveryPartition = "\u{10ffff}";

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly body: string;
  readonly due_at: Instant | null;
  readonly expires_at: number | null;
}

function content({ id, kind, version, body, due_at, expires_at }: Row): Content {
  return {
    id,
    kind,
    version,
    body: JSON.parse(body) as Json,
    ...(due_at === null ? {} : { dueAt: due_at }),
    ...(expires_at === null ? {} : { expiresAt: expires_at }),
  };
}

function fingerprintOf(database: DatabaseSync): string {
  const hash = createHash("sha256");
  const rows = database.prepare("SELECT partition, id, etag FROM documents ORDER BY partition, id");
  for (const { partition, id, etag } of rows.iterate()) hash.update(`${partition} ${id} ${etag}\n`);
  return hash.digest("hex");
}
