import { type Figure, timesAsMuch } from "../compare.ts";
import { told, verdict } from "../report.ts";
import type { drivers, OnStore } from "./drivers.ts";

const aim = 1.3;

/** How much of a store's work one core does in a second, through the port beside bare calls. */
export function printDrivers(figures: Awaited<ReturnType<typeof drivers>>): void {
  const { sqliteCommits, sqlitePages, cosmosCommits, cosmosPages } = figures;
  console.log(
    "\nCommits and page reads: CPU of the process that asks, and how many a second and core",
  );
  table("commits, SQLite", sqliteCommits);
  table("page reads, SQLite", sqlitePages);
  table("commits, Cosmos DB", cosmosCommits);
  table("page reads, Cosmos DB", cosmosPages);
  told("port against node:sqlite, commits", times(sqliteCommits));
  told("port against node:sqlite, page reads", times(sqlitePages));
  verdict("port against the bare SDK, commits", times(cosmosCommits), aim);
  verdict("port against the bare SDK, page reads", times(cosmosPages), aim);
}

function table(what: string, { bare, port }: OnStore): void {
  for (const each of [bare, port]) told(`${what}, ${each.name}: CPU ms`, each.cpuMs, aSecond(each));
}

function aSecond({ cpuMs }: Figure): string {
  return `${Math.round(1000 / cpuMs)} a second and core`;
}

function times({ bare, port }: OnStore): number {
  return timesAsMuch(port, bare);
}
