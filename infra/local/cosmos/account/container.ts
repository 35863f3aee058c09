import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { PhysicalRange } from "../partition/physical-range.ts";
import { inTransaction } from "../storage/account-file.ts";
import { type DocumentTable, documentTable, type Row } from "../storage/document-table.ts";
import { indexedProperties } from "../storage/indexed-path.ts";
import { type ContainerDefinition, containerDefinition } from "./definition.ts";
import { containerRid } from "./resource-ids.ts";

const stored = z.object({
  number: z.number(),
  database: z.number(),
  definition: z.string(),
  ranges: z.string(),
  lsn: z.number(),
  ts: z.number(),
});

const commitsBetweenSweeps = 500;

/** A container that is open. */
export interface Container {
  readonly rid: string;
  readonly createdAt: number;
  readonly documents: DocumentTable;
  definition(): ContainerDefinition;
  define(definition: ContainerDefinition): void;
  ranges(): readonly PhysicalRange[];
  setRanges(ranges: readonly PhysicalRange[]): void;
  /** Number of the last commit. */
  lsn(): number;
  nextSeq(): number;
  /** Carries out `work` as one commit, wholly or not at all. */
  commit<T>(work: (lsn: number) => T): T;
  isLive(row: Row, nowSeconds: number): boolean;
  /** Removes expired documents for good, now and then. */
  tidy(nowSeconds: number): void;
}

export function openContainer(database: DatabaseSync, row: unknown): Container {
  const kept = stored.parse(row);
  let definition = containerDefinition(JSON.parse(kept.definition));
  let ranges = JSON.parse(kept.ranges) as readonly PhysicalRange[];
  let lsn = kept.lsn;
  const included = definition.indexingPolicy.includedPaths.map(({ path }) => path);
  const indexed = indexedProperties(included, definition.partitionKey.paths[0]);
  const documents = documentTable(database, kept.number, indexed);
  let seq = documents.lastSeq();
  let tidied = lsn;
  const set = (column: "definition" | "ranges" | "lsn") =>
    database.prepare(`UPDATE containers SET ${column} = ? WHERE number = ?`);
  const setLsn = set("lsn");
  return {
    rid: containerRid(kept.database, kept.number),
    createdAt: kept.ts,
    documents,
    definition: () => definition,
    define(next) {
      set("definition").run(JSON.stringify(next), kept.number);
      definition = next;
    },
    ranges: () => ranges,
    setRanges(next) {
      set("ranges").run(JSON.stringify(next), kept.number);
      ranges = next;
    },
    lsn: () => lsn,
    nextSeq: () => ++seq,
    commit(work) {
      const next = lsn + 1;
      const result = inTransaction(database, () => {
        setLsn.run(next, kept.number);
        return work(next);
      });
      lsn = next;
      return result;
    },
    tidy(nowSeconds) {
      if (definition.defaultTtl === undefined || lsn < tidied + commitsBetweenSweeps) return;
      tidied = lsn;
      documents.sweep(nowSeconds);
    },
    isLive: (document, nowSeconds) => isLive(document, definition.defaultTtl, nowSeconds),
  };
}

/** A container without a default ignores what documents say. https://learn.microsoft.com/azure/cosmos-db/time-to-live */
function isLive({ ts, ttl }: Row, defaultTtl: number | undefined, nowSeconds: number): boolean {
  if (defaultTtl === undefined) return true;
  const seconds = ttl ?? defaultTtl;
  return seconds === -1 || ts + seconds > nowSeconds;
}
