import { join } from "node:path";
import { compare, type Figure, type Round } from "../compare.ts";
import type { BenchCosmos } from "../cosmos/bench-cosmos.ts";
import { type Program, program } from "../program.ts";
import type { Doing } from "./driver.ts";

/** The same work through the product's port and by bare calls, on one store. */
export interface OnStore {
  readonly bare: Figure;
  readonly port: Figure;
}

/** Commits and page reads on SQLite and on Cosmos DB. */
export async function drivers(folder: string, cosmos: BenchCosmos) {
  const sqlite = await sides("sqlite", (way) => join(folder, way));
  const cloud = await sides("cosmos", () => cosmos.endpoint);
  const figures = {
    sqliteCommits: await compared(sqlite, "commit"),
    sqlitePages: await compared(sqlite, "page"),
    cosmosCommits: await compared(cloud, "commit"),
    cosmosPages: await compared(cloud, "page"),
  };
  await Promise.all([...sqlite, ...cloud].map((each) => each.stop()));
  return figures;
}

async function sides(store: string, where: (way: string) => string): Promise<readonly Program[]> {
  const ways = [`bare-${store}`, `port-${store}`];
  const file = new URL("./driver.ts", import.meta.url);
  return Promise.all(ways.map((way) => program(file, [way, where(way)])));
}

async function compared(programs: readonly Program[], what: Doing["what"]): Promise<OnStore> {
  const [bare, port] = await compare(
    programs.map((each, index) => ({
      name: index === 0 ? "bare calls" : "through the port",
      round: (from, count) =>
        each.ask("round", { what, from, count } satisfies Doing) as Promise<Round>,
    })),
  );
  if (!(bare && port)) throw new Error("Nothing was compared.");
  return { bare, port };
}
