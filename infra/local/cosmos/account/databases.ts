import type { DatabaseSync } from "node:sqlite";
import { alreadyThere, notFound } from "../wire/refusal.ts";

export interface Database {
  readonly number: number;
  readonly id: string;
  /** Seconds since 1970 when it was made. */
  readonly ts: number;
}

/** The databases of an account. */
export function keptDatabases(store: DatabaseSync) {
  const all = new Map<string, Database>();
  const read = store.prepare("SELECT * FROM databases ORDER BY id");
  const load = () => {
    all.clear();
    for (const row of read.all() as unknown as readonly Database[]) all.set(row.id, row);
  };
  load();
  return {
    list: (): readonly Database[] => [...all.values()],
    /** @throws CosmosRefusal 404 */
    named(id: string): Database {
      const found = all.get(id);
      if (found === undefined) throw notFound();
      return found;
    },
    /** @throws CosmosRefusal 409 */
    create(id: string, ts: number): Database {
      if (all.has(id)) throw alreadyThere();
      store.prepare("INSERT INTO databases (id, ts) VALUES (?, ?)").run(id, ts);
      load();
      return this.named(id);
    },
    remove({ number }: Database): void {
      store.prepare("DELETE FROM databases WHERE number = ?").run(number);
      load();
    },
  };
}
