import { BadQuery } from "./bad-query.ts";
import { sorts } from "./compare.ts";
import { evaluate, objectOf, type Scope } from "./evaluate.ts";
import type { Expression, Order, Query, Value } from "./query.ts";

/** As the wire carries them; a name begins with @. */
export interface Parameter {
  readonly name: string;
  readonly value: Value;
}

/**
 * What the query selects of the documents, which come in the order of their storage.
 *
 * @throws BadQuery for a parameter that is missing or of no use where it stands
 */
export function runQuery(
  query: Query,
  parameters: readonly Parameter[],
  documents: readonly Value[],
): readonly Value[] {
  const given = parametersByName(parameters);
  const scopeOf = (document: Value): Scope => ({ document, parameters: given, all: [] });
  const { where, orders } = query;
  const found =
    where === undefined
      ? documents
      : documents.filter((document) => evaluate(where.of, scopeOf(document)) === true);
  const [from, until] = window(query, parameters);
  if (query.aggregates.length > 0)
    return defined([selected(query, { ...scopeOf(undefined), all: found })]).slice(from, until);
  const sorted = orders.length === 0 ? found : inOrder(orders, found, scopeOf);
  return defined(sorted.map((document) => selected(query, scopeOf(document)))).slice(from, until);
}

/** How many of the results are wanted, from which on. */
export function window(query: Query, parameters: readonly Parameter[]): readonly [number, number] {
  const given = parametersByName(parameters);
  const { top, page } = query;
  if (top !== undefined) return [0, count(top, given)];
  if (page === undefined) return [0, Number.POSITIVE_INFINITY];
  const offset = count(page.offset, given);
  return [offset, offset + count(page.limit, given)];
}

function count(of: Expression, parameters: ReadonlyMap<string, Value>): number {
  const value = evaluate(of, { document: undefined, parameters, all: [] });
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new BadQuery(
    "TOP, OFFSET and LIMIT take a whole number from 0",
    of.is === "parameter" ? of.at : 0,
  );
}

function parametersByName(parameters: readonly Parameter[]): ReadonlyMap<string, Value> {
  return new Map(parameters.map(({ name, value }) => [name, value]));
}

function selected({ selection }: Query, scope: Scope): Value {
  if (selection.is === "everything") return scope.document;
  if (selection.is === "value") return evaluate(selection.of, scope);
  return objectOf(selection.columns.map(({ name, of }) => [name, evaluate(of, scope)]));
}

function defined(values: readonly Value[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}

function inOrder(
  orders: readonly Order[],
  documents: readonly Value[],
  scopeOf: (document: Value) => Scope,
): readonly Value[] {
  const keyed = documents.map((document) => ({
    document,
    keys: orders.map(({ of }) => evaluate(of, scopeOf(document))),
  }));
  keyed.sort((left, right) => {
    for (const [place, { descending }] of orders.entries()) {
      const order = sorts(left.keys[place], right.keys[place]);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ document }) => document);
}
