import type { DatabaseSync } from "node:sqlite";
import type { PhysicalRange } from "../partition/physical-range.ts";
import { inTransaction } from "../storage/account-file.ts";
import { alreadyThere, notFound } from "../wire/refusal.ts";
import { type Container, openContainer } from "./container.ts";
import type { Database } from "./databases.ts";
import type { ContainerDefinition } from "./definition.ts";

/** The containers of an account, open. */
export function keptContainers(store: DatabaseSync) {
  const open = new Map<string, Container>();
  const key = (database: number, id: string) => `${database}/${id}`;
  for (const row of store.prepare("SELECT * FROM containers").all())
    open.set(key(Number(row["database"]), String(row["id"])), openContainer(store, row));

  function insert(database: Database, made: ContainerDefinition, first: Made): Container {
    const sql =
      "INSERT INTO containers (database, id, definition, ranges, lsn, ts) VALUES (?, ?, ?, ?, 0, ?) RETURNING *";
    const [definition, ranges] = [JSON.stringify(made), JSON.stringify(first.ranges)];
    const row = store.prepare(sql).get(database.number, made.id, definition, ranges, first.ts);
    return openContainer(store, row);
  }

  return {
    list: ({ number }: Database): readonly Container[] =>
      [...open].filter(([name]) => name.startsWith(key(number, ""))).map(([, each]) => each),
    /** @throws CosmosRefusal 404 */
    named({ number }: Database, id: string): Container {
      const found = open.get(key(number, id));
      if (found === undefined) throw notFound();
      return found;
    },
    /** @throws CosmosRefusal 409 */
    create(database: Database, definition: ContainerDefinition, first: Made): Container {
      const name = key(database.number, definition.id);
      if (open.has(name)) throw alreadyThere();
      const created = inTransaction(store, () => insert(database, definition, first));
      open.set(name, created);
      return created;
    },
    remove(database: Database, id: string): void {
      const container = this.named(database, id);
      inTransaction(store, () => {
        container.documents.drop();
        store
          .prepare("DELETE FROM containers WHERE database = ? AND id = ?")
          .run(database.number, id);
      });
      open.delete(key(database.number, id));
    },
  };
}

interface Made {
  readonly ranges: readonly PhysicalRange[];
  readonly ts: number;
}
