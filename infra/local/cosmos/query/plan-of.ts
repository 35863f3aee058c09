import { BadQuery } from "./bad-query.ts";
import type { AggregateName, Query, Selection } from "./query.ts";
import { type Parameter, window } from "./run-query.ts";

/** What the SDK has to do itself with the answers of several ranges: `queryInfo` on the wire. */
export interface QueryPlan {
  readonly distinctType: "None";
  readonly top: number | null;
  readonly offset: number | null;
  readonly limit: number | null;
  readonly orderBy: readonly ("Ascending" | "Descending")[];
  readonly orderByExpressions: readonly string[];
  readonly groupByExpressions: readonly never[];
  readonly groupByAliases: readonly never[];
  readonly groupByAliasToAggregateType: Record<string, never>;
  readonly aggregates: readonly string[];
  readonly hasSelectValue: boolean;
  readonly hasNonStreamingOrderBy: false;
  /** What each range is asked; empty when that is the query itself. Understood by parseQuery. */
  readonly rewrittenQuery: string;
}

/** Whether a query's answers of several ranges can simply follow one another. */
export function needsPlan({ aggregates, orders, top, page }: Query): boolean {
  return aggregates.length + orders.length > 0 || top !== undefined || page !== undefined;
}

/** @throws BadQuery when the answers of several ranges cannot be put together */
export function planOf(query: Query, parameters: readonly Parameter[]): QueryPlan {
  const { orders, selection, page, top } = query;
  const [offset, until] = window(query, parameters);
  return {
    distinctType: "None",
    top: top === undefined ? null : until,
    offset: page === undefined ? null : offset,
    limit: page === undefined ? null : until - offset,
    orderBy: orders.map(({ descending }) => (descending ? "Descending" : "Ascending")),
    orderByExpressions: orders.map(({ text }) => text),
    groupByExpressions: [],
    groupByAliases: [],
    groupByAliasToAggregateType: {},
    aggregates: query.aggregates.map((name) => aggregateNames[name]),
    hasSelectValue: selection.is === "value",
    hasNonStreamingOrderBy: false,
    rewrittenQuery: needsPlan(query) ? rewritten(query, until) : "",
  };
}

const aggregateNames: Readonly<Record<AggregateName, string>> = {
  COUNT: "Count",
  SUM: "Sum",
  MIN: "Min",
  MAX: "Max",
  AVG: "Average",
};

/** Replaced by the SDK when it goes on in the middle. */
const filter = "{documentdb-formattableorderbyquery-filter}";

function rewritten(query: Query, until: number): string {
  const { alias, where, orders } = query;
  const ordered = orders.length > 0;
  const conditions = [...(where ? [`(${where.text})`] : []), ...(ordered ? [`(${filter})`] : [])];
  const items = orders.map(({ text }) => `{"item": ${text}}`).join(", ");
  return [
    "SELECT",
    ...(Number.isFinite(until) && query.aggregates.length === 0 ? [`TOP ${until}`] : []),
    ordered
      ? `${alias}._rid, [${items}] AS orderByItems, ${payload(query)} AS payload`
      : selectionText(query),
    `FROM ${alias}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(" AND ")}`] : []),
    ...(ordered ? [`ORDER BY ${orders.map(orderText).join(", ")}`] : []),
  ].join(" ");
}

function orderText({ text, descending }: Query["orders"][number]): string {
  return `${text} ${descending ? "DESC" : "ASC"}`;
}

function payload({ selection, alias }: Query): string {
  if (selection.is === "everything") return alias;
  if (selection.is === "value") return selection.text;
  return `{${selection.columns.map(({ name, text }) => `${JSON.stringify(name)}: ${text}`).join(", ")}}`;
}

function selectionText(query: Query): string {
  const { selection } = query;
  if (query.aggregates.length > 0) return `VALUE [{"item": ${partial(selection)}}]`;
  if (selection.is === "everything") return "*";
  return `VALUE ${payload(query)}`;
}

/** What the ranges' aggregates must carry so that they can be put together. */
function partial(selection: Selection): string {
  if (selection.is !== "value" || selection.of.is !== "aggregate")
    throw new BadQuery("Across partitions an aggregate must be SELECT VALUE alone", 0);
  const { name, text } = selection.of;
  if (name === "COUNT" || name === "SUM") return `${name}(${text})`;
  if (name === "AVG") return `{"sum": SUM(${text}), "count": COUNT(${text})}`;
  return `{"${name.toLowerCase()}": ${name}(${text}), "count": COUNT(${text})}`;
}
