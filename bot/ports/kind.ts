import type { z } from "zod";
import type { Json, StoredDocument, Write } from "./documents.ts";

/** A value as last read; hand `etag` back so that a stale write is caught. */
export interface Stored<T> {
  readonly id: string;
  readonly value: T;
  readonly etag: string;
}

/** How one kind of document is written and read, whatever version wrote it. */
export interface Kind<T> {
  readonly name: string;
  /** @throws z.ZodError for a body that no version would write, RangeError for a version this code does not know */
  read(document: StoredDocument): Stored<T>;
  /** @throws z.ZodError for a value that could not be read again */
  create(id: string, value: T, ttl?: number): Write;
  replace(stored: Pick<Stored<T>, "id" | "etag">, value: T, ttl?: number): Write;
  remove(stored: Pick<Stored<T>, "id" | "etag">): Write;
}

/**
 * Names a kind of document. `upgrades[n]` turns a body of version n + 1 into one of version n + 2;
 * the newest version is one more than there are upgrades.
 */
export function kind<T>(
  name: string,
  schema: z.ZodType<T>,
  upgrades: readonly ((older: Json) => Json)[] = [],
): Kind<T> {
  const version = upgrades.length + 1;
  const content = (id: string, value: T, ttl?: number) => ({
    id,
    kind: name,
    version,
    body: value as Json,
    ...(ttl === undefined ? {} : { ttl }),
  });
  return {
    name,
    read(document) {
      if (document.kind !== name) throw new RangeError(`${document.kind} is no ${name}`);
      if (document.version > version) throw new RangeError(`${name} ${document.version} is newer`);
      const body = upgrades
        .slice(document.version - 1)
        .reduce<Json>((older, upgrade) => upgrade(older), document.body);
      return { id: document.id, value: schema.parse(body), etag: document.etag };
    },
    create: (id, value, ttl) => ({ op: "create", ...content(id, schema.parse(value), ttl) }),
    replace: ({ id, etag }, value, ttl) => ({
      op: "replace",
      etag,
      ...content(id, schema.parse(value), ttl),
    }),
    remove: ({ id, etag }) => ({ op: "delete", id, etag }),
  };
}
