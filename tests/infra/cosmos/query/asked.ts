import { parseQuery } from "../../../../infra/local/cosmos/query/parse-query.ts";
import type { Value } from "../../../../infra/local/cosmos/query/query.ts";
import { runQuery } from "../../../../infra/local/cosmos/query/run-query.ts";

/** What a query answers about these documents; `parameters` by name without their @. */
export function asked(
  text: string,
  documents: readonly Value[] = [],
  parameters: Readonly<Record<string, Value>> = {},
): readonly Value[] {
  const given = Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value }));
  return runQuery(parseQuery(text), given, documents);
}
