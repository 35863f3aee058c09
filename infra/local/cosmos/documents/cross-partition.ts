import type { Container } from "../account/container.ts";
import { needsPlan, planOf } from "../query/plan-of.ts";
import type { Query } from "../query/query.ts";
import type { Parameter } from "../query/run-query.ts";
import type { CosmosRequest } from "../wire/cosmos-request.ts";
import { isOn } from "../wire/operation.ts";
import { badRequest } from "../wire/refusal.ts";
import type { Scope } from "./scope.ts";

interface Asked {
  readonly query: Query;
  readonly parameters: readonly Parameter[];
}

/**
 * Without a partition or a range a query is answered only when the sender allows it to cross partitions, and, with
 * several ranges, only when their answers can follow one another: for others the SDK gets the plan and asks each range.
 *
 * @throws CosmosRefusal
 */
export function assertServable(
  container: Container,
  request: CosmosRequest,
  scope: Scope,
  asked: Asked,
): void {
  if (scope.of !== "everything") return;
  if (!isOn(request.headers, "x-ms-documentdb-query-enablecrosspartition"))
    throw badRequest(
      "Cross partition query is required but disabled. Please set x-ms-documentdb-query-enablecrosspartition to true, specify x-ms-documentdb-partitionkey, or revise your query to avoid this exception.",
    );
  if (container.ranges().length > 1 && needsPlan(asked.query))
    throw badRequest(
      "The provided cross partition query can not be directly served by the gateway. This is a first chance (internal) exception that all newer clients will know how to handle gracefully.",
      { substatus: 1004, info: planText(asked) },
    );
}

/** How the SDK is to put the answers of several ranges together. @throws BadQuery when it cannot */
export function planText({ query, parameters }: Asked): string {
  return JSON.stringify({
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: planOf(query, parameters),
    queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
  });
}
