import type { Container } from "../account/container.ts";
import { evaluate } from "../query/evaluate.ts";
import type { Expression, Query, Value } from "../query/query.ts";
import { type Parameter, runQuery } from "../query/run-query.ts";
import type { Condition, Row } from "../storage/document-table.ts";
import { propertySql } from "../storage/indexed-path.ts";
import { type Bound, boundsOf } from "./bounds.ts";
import type { Scope } from "./scope.ts";

/** A query over the documents that a request may see. */
export interface Search {
  readonly container: Container;
  readonly scope: Scope;
  readonly query: Query;
  readonly parameters: readonly Parameter[];
  readonly nowSeconds: number;
}

/** The documents that an index could not rule out, in the order of storage. */
export function* candidates(search: Search, after: number): Iterable<Row> {
  const { container, nowSeconds } = search;
  const index = indexFor(search);
  // The plus keeps SQLite from walking all documents in their order instead of using an index.
  const seq = search.scope.of === "partition" || index !== undefined ? "+seq" : "seq";
  const conditions = [
    ...(index ? [index] : []),
    within(search),
    { sql: `${seq} > ?`, values: [after] },
  ];
  for (const row of container.documents.where(joined(conditions), seq))
    if (container.isLive(row, nowSeconds)) yield row;
}

export function meets(search: Search, document: Value): boolean {
  const { where } = search.query;
  return where === undefined || evaluated(search, where.of, document) === true;
}

/** What the query selects of one document, as JSON; undefined when that is not there. */
export function selectionOf(
  { query, parameters }: Search,
  { body }: Row,
  document: Value,
): string | undefined {
  if (query.selection.is === "everything") return body;
  const bare = { ...query, where: undefined, orders: [], top: undefined, page: undefined };
  const [found] = runQuery(bare, parameters, [document]);
  return found === undefined ? undefined : JSON.stringify(found);
}

export function evaluated({ parameters }: Search, of: Expression, document: Value): Value {
  const given = new Map(parameters.map(({ name, value }) => [name, value]));
  return evaluate(of, { document, parameters: given, all: [] });
}

/** What the request may see, narrowed to the ids that the query wants. */
function within({ scope, query, parameters }: Search): Condition {
  const bounds = boundsOf(query.where?.of, parameters).filter(({ property }) => property === "id");
  const ids = bounds.map(({ operator, value }) => below("id", operator, value));
  return joined([scope.rows, ...ids]);
}

/**
 * Cosmos DB's index knows several properties together; here the one that lets through fewest is used. In a partition there
 * is little to rule out but by id.
 */
function indexFor({ container, scope, query, parameters }: Search): Condition | undefined {
  if (scope.of === "partition") return undefined;
  const { documents } = container;
  const usable = boundsOf(query.where?.of, parameters)
    .filter(({ property }) => documents.indexed.includes(property))
    .map(({ property, operator, value }) => below(propertySql(property), operator, value));
  if (usable.length < 2) return usable[0];
  const counted = usable.map((condition) => ({
    condition,
    count: documents.count(condition, 1000),
  }));
  return counted.sort((one, other) => one.count - other.count)[0]?.condition;
}

function below(sql: string, operator: Bound["operator"], value: Bound["value"]): Condition {
  return { sql: `${sql} ${operator} ?`, values: [value] };
}

function joined(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(" AND "),
    values: conditions.flatMap(({ values }) => values),
  };
}
