import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { median } from "../compare.ts";
import { openedContainer } from "../cosmos/bench-cosmos.ts";
import { cpuMs, measured } from "../measured.ts";
import { bareCosmos } from "./bare-cosmos.ts";
import { bareSqlite } from "./bare-sqlite.ts";
import { portStore } from "./port-store.ts";
import { type Store, work } from "./work.ts";

/** What is done how often in a round. */
export interface Doing {
  readonly what: "commit" | "page";
  readonly from: number;
  readonly count: number;
}

const atOnce = 4;
// One way to use one store, in a process of its own: what it costs in CPU is nobody else's.
const [way = "", where = ""] = process.argv.slice(2);
const ways: Readonly<Record<string, () => Promise<Store> | Store>> = {
  "bare-sqlite": () => bareSqlite(where),
  "port-sqlite": () => portStore(sqliteDocuments(where, Date.now)),
  "bare-cosmos": () => bareCosmos(where),
  "port-cosmos": async () => {
    const container = openedContainer(where);
    return portStore(await cosmosDocuments({ container, nowMs: Date.now, log: console }));
  },
};
const open = ways[way];
if (!open) throw new Error(`There is no way ${way}.`);
const doing = await work(await open(), way.startsWith("bare") ? 0 : 1000);

measured(0, {
  async round(input) {
    const { what, from, count } = input as Doing;
    const waits: number[] = [];
    // Each hand has circles of its own, so that nobody is in another's way.
    const hand = async (_: unknown, first: number) => {
      for (let turn = from + first; turn < from + count; turn += atOnce) {
        const start = performance.now();
        await doing[what](turn);
        waits.push(performance.now() - start);
      }
    };
    const before = cpuMs();
    await Promise.all(Array.from({ length: atOnce }, hand));
    return { cpuMs: (cpuMs() - before) / count, waitMs: median(waits) };
  },
});
