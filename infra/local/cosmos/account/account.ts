import { firstRanges } from "../partition/physical-range.ts";
import { openAccountFile } from "../storage/account-file.ts";
import { keptContainers } from "./containers.ts";
import { keptDatabases } from "./databases.ts";
import type { ContainerDefinition } from "./definition.ts";

interface Options {
  readonly file: string | undefined;
  /** How many physical ranges a new container has. */
  readonly ranges: number;
  readonly nowMs: () => number;
}

/** The databases and containers of one Cosmos DB account. */
export function openAccount({ file, ranges, nowMs }: Options) {
  const store = openAccountFile(file);
  const databases = keptDatabases(store);
  const containers = keptContainers(store);
  const nowSeconds = () => Math.floor(nowMs() / 1000);
  return {
    nowSeconds,
    databases: databases.list,
    database: databases.named,
    createDatabase: (id: string) => databases.create(id, nowSeconds()),
    deleteDatabase(id: string): void {
      const database = databases.named(id);
      for (const container of containers.list(database))
        containers.remove(database, container.definition().id);
      databases.remove(database);
    },
    containers: (database: string) => containers.list(databases.named(database)),
    container: (database: string, id: string) => containers.named(databases.named(database), id),
    createContainer(database: string, definition: ContainerDefinition) {
      const first = { ranges: firstRanges(ranges), ts: nowSeconds() };
      return containers.create(databases.named(database), definition, first);
    },
    deleteContainer: (database: string, id: string) =>
      containers.remove(databases.named(database), id),
    close: () => store.close(),
  };
}
export type Account = ReturnType<typeof openAccount>;
