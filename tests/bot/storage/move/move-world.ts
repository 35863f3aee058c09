import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { cosmosTarget } from "../../../../bot/storage/move/cosmos-target.ts";
import { moveData } from "../../../../bot/storage/move/move-data.ts";
import { sqliteSource } from "../../../../bot/storage/move/sqlite-source.ts";
import { sqlitePath } from "../../../../bot/storage/sqlite-file.ts";
import { aCosmosStore } from "../cosmos-store.ts";
import { aFilledFolder } from "./filled-folder.ts";

/** A document as SQLite has it; `expires_at` in milliseconds. */
export interface Row {
  readonly partition: string;
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly etag: string;
  readonly body: string;
  readonly due_at: string | null;
  readonly expires_at: number | null;
}

/** An item as Cosmos DB has it. */
export interface Item {
  readonly pk: string;
  readonly id: string;
  readonly kind: string;
  readonly v: number;
  readonly body: unknown;
  readonly dueAt?: string;
  readonly ttl?: number;
  readonly _ts: number;
  readonly _etag: string;
}

/** A full data folder and an empty account of Cosmos DB, on this machine. */
export async function aMove(circles?: number) {
  const folder = await aFilledFolder(circles);
  const store = await aCosmosStore();
  const said: string[] = [];
  const shown: string[] = [];
  return {
    folder,
    store,
    said,
    shown,
    /** Moves as the command does; throws as it does. */
    async move(from = folder): Promise<void> {
      const source = sqliteSource(from);
      const target = cosmosTarget(store.aContainer(), Date.now);
      const [say, show] = [(text: string) => said.push(text), (text: string) => shown.push(text)];
      await moveData({ source, target, nowMs: Date.now, say, show }).finally(() => source.close());
    },
    rows(): readonly Row[] {
      const database = new DatabaseSync(sqlitePath(folder));
      const rows = database.prepare("SELECT * FROM documents ORDER BY partition, id").all();
      database.close();
      return rows as unknown as Row[];
    },
    /** Everything in the container, in order: not as the driver would ask. */
    items: () => itemsOf(store),
    async close(): Promise<void> {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type MoveWorld = Awaited<ReturnType<typeof aMove>>;

async function itemsOf({ aContainer }: Awaited<ReturnType<typeof aCosmosStore>>) {
  const container = aContainer();
  const found: Item[] = [];
  for (const { id } of (await container.readPartitionKeyRanges().fetchAll()).resources) {
    const initialHeaders = { "x-ms-documentdb-partitionkeyrangeid": id };
    const query = container.items.query<Item>("SELECT * FROM c", {
      initialHeaders,
      maxItemCount: 1000,
    });
    found.push(...(await query.fetchAll()).resources);
  }
  return found.toSorted((a, b) => order(`${a.pk} ${a.id}`, `${b.pk} ${b.id}`));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
