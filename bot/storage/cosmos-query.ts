import type { Container, SqlQuerySpec } from "@azure/cosmos";
import type { Partition } from "../ports/partition.ts";
import type { Met } from "./cosmos-wire.ts";

/** How one call is made: with an end to its patience, and a place for what it met. */
export interface Call {
  readonly abortSignal: AbortSignal;
  readonly met: Met;
}

/** Where a query looks: in one partition or in one physical range, never in all of the container. */
type Where = { readonly partitionKey: Partition } | { readonly initialHeaders: RangeHeader };
export const rangeHeader = "x-ms-documentdb-partitionkeyrangeid";
type RangeHeader = Readonly<Record<typeof rangeHeader, string>>;

/** The one way to query the container, page by page. */
export function cosmosQuery(container: Container) {
  return async (
    query: SqlQuerySpec,
    where: Where,
    most: number,
    from: string | undefined,
    call: Call,
  ): Promise<{ readonly found: readonly unknown[]; readonly next: string | undefined }> => {
    const start = from === undefined ? {} : { continuationToken: from };
    const options = { ...call, ...where, ...start, maxItemCount: most };
    const answer = await container.items.query<unknown>(query, options).fetchNext();
    return { found: answer.resources ?? [], next: answer.continuationToken || undefined };
  };
}

/** A query with its parameters by name. */
export function asked(query: string, values: Readonly<Record<string, string>>): SqlQuerySpec {
  const parameters = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
  return { query, parameters };
}
