import type { Json } from "../../bot/ports/documents.ts";
import type { Instant } from "../../shared/time/instant.ts";

/** A document of the model. `revision` stands for its etag. */
export interface ModelDocument {
  readonly revision: number;
  readonly body: Json;
  readonly dueAt?: Instant | undefined;
}

/** What a store has in one partition, and the names of what was carried out. */
export interface ModelStore {
  readonly documents: ReadonlyMap<string, ModelDocument>;
  readonly names: ReadonlySet<string>;
}

export const nothingStored: ModelStore = { documents: new Map(), names: new Set() };

/** A write as its writer sees it: `seen` is the revision it replaces or deletes. */
export interface ModelWrite {
  readonly op: "create" | "replace" | "delete";
  readonly id: string;
  readonly seen: number | undefined;
  readonly body: Json;
  readonly dueAt?: Instant | undefined;
}

/** What is asked of the store in one call, all or nothing and once under its name. */
export interface ModelAsk {
  readonly name: string;
  readonly writes: readonly ModelWrite[];
}

/** What the call comes to, and the store afterwards. `revisions` gives each write a new one. */
export function modelAfter(
  store: ModelStore,
  { name, writes }: ModelAsk,
  revision: () => number,
): { readonly store: ModelStore; readonly ok: boolean } {
  if (store.names.has(name)) return { store, ok: true };
  const fits = ({ op, id, seen }: ModelWrite) =>
    op === "create"
      ? !store.documents.has(id)
      : seen !== undefined && store.documents.get(id)?.revision === seen;
  if (!writes.every(fits)) return { store, ok: false };
  const documents = new Map(store.documents);
  for (const { op, id, body, dueAt } of writes) {
    if (op === "delete") documents.delete(id);
    else documents.set(id, { revision: revision(), body, dueAt });
  }
  return { store: { documents, names: new Set([...store.names, name]) }, ok: true };
}
