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
  for (const row of container.documents.where(narrowed(search, after), "seq"))
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

/**
 * Cosmos DB's index knows several properties together; here the one that lets through fewest is used. In a partition there
 * is little to rule out but by id.
 */
function narrowed({ container, scope, query, parameters }: Search, after: number): Condition {
  const { documents } = container;
  const bounds = boundsOf(query.where?.of, parameters);
  const byId = bounds.filter(({ property }) => property === "id");
  const rows = joined([
    scope.rows,
    ...byId.map(({ operator, value }) => below("id", operator, value)),
  ]);
  const indexed =
    scope.of === "partition"
      ? []
      : bounds.filter(({ property }) => documents.indexed.includes(property));
  const counted = indexed.map((bound) => {
    const condition = below(propertySql(bound.property), bound.operator, bound.value);
    return { condition, count: indexed.length > 1 ? documents.count(condition, 1000) : 0 };
  });
  counted.sort((one, other) => one.count - other.count);
  const best = counted.slice(0, 1).map(({ condition }) => condition);
  // The plus keeps SQLite from walking all documents in their order instead.
  const later = { sql: `${best.length > 0 ? "+" : ""}seq > ?`, values: [after] };
  return joined([...best, rows, later]);
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
