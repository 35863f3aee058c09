import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Documents, Write } from "./documents.ts";
import type { Kind, Stored } from "./kind.ts";
import type { Partition } from "./partition.ts";

/** One document, whether it is there or not. */
export interface Place<T> {
  readonly partition: Partition;
  readonly of: Kind<T>;
  readonly id: string;
}

interface Stores {
  readonly documents: Documents;
  readonly freshId: () => string;
}

export async function readOne<T>(
  { documents }: Pick<Stores, "documents">,
  { partition, of, id }: Place<T>,
): Promise<Stored<T> | undefined> {
  const found = await documents.read(partition, id);
  return found && of.read(found);
}

/** A value in the place of what is there, or the first one. `ttl` in seconds. */
export function putOne<T>(
  { of, id }: Pick<Place<T>, "of" | "id">,
  before: Stored<T> | undefined,
  value: T,
  ttl?: number,
): Write {
  return before ? of.replace(before, value, ttl) : of.create(id, value, ttl);
}

/**
 * Reads one document, decides what is to be written in its partition, and commits that under the name `commit`; decides anew
 * when somebody else was faster, `most` times in all. A decision to write nothing commits nothing.
 */
export async function changeOne<T, R extends string = never>(
  stores: Stores,
  place: Place<T>,
  decide: (
    before: Stored<T> | undefined,
    commit: string,
  ) => Result<readonly Write[], R> | Promise<Result<readonly Write[], R>>,
  most = 4,
): Promise<Result<Record<string, never>, R | "busy">> {
  for (let attempt = 0; attempt < most; attempt++) {
    const commit = stores.freshId();
    const writes = await decide(await readOne(stores, place), commit);
    if (!writes.ok) return writes;
    if (writes.value.length === 0) return ok({});
    if ((await stores.documents.commit(place.partition, writes.value, commit)).ok) return ok({});
  }
  return refuse("busy");
}
