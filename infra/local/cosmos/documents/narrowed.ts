import type { SQLInputValue } from "node:sqlite";
import type { Comparison, Expression, Value } from "../query/query.ts";
import type { Parameter } from "../query/run-query.ts";
import type { Condition } from "../storage/document-table.ts";
import { propertySql } from "../storage/indexed-path.ts";

/** One comparison of a document's property that must hold: `c.dueAt <= @now`. */
interface Bound {
  readonly property: string;
  readonly operator: Exclude<Comparison, "!=">;
  readonly value: string | number;
}

/**
 * What an index can rule out before a query looks at documents: comparisons of indexed properties and of ids that the
 * whole condition depends on. It may let through too much, never too little.
 */
export function narrowed(
  where: Expression | undefined,
  parameters: readonly Parameter[],
  indexed: readonly string[],
): Condition {
  const bounds = where === undefined ? [] : boundsIn(where, parameters);
  const usable = bounds.filter(({ property }) => property === "id" || indexed.includes(property));
  return {
    sql: usable.map((bound) => ` AND ${columnOf(bound.property)} ${bound.operator} ?`).join(""),
    values: usable.map(({ value }): SQLInputValue => value),
  };
}

const columnOf = (property: string) => (property === "id" ? "id" : propertySql(property));

function boundsIn(where: Expression, parameters: readonly Parameter[]): readonly Bound[] {
  if (where.is === "between")
    return [
      ...boundOf(where.of, ">=", where.low, parameters),
      ...boundOf(where.of, "<=", where.high, parameters),
    ];
  if (where.is !== "binary") return [];
  const { operator, left, right } = where;
  if (operator === "AND") return [...boundsIn(left, parameters), ...boundsIn(right, parameters)];
  const turned = mirrored[operator];
  if (turned === undefined) return [];
  return [
    ...boundOf(left, operator, right, parameters),
    ...boundOf(right, turned, left, parameters),
  ];
}

/** The same comparison, read from the right. */
const mirrored: Readonly<Record<string, Bound["operator"] | undefined>> = {
  "=": "=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function boundOf(
  side: Expression,
  operator: string,
  other: Expression,
  parameters: readonly Parameter[],
): readonly Bound[] {
  const value = constant(other, parameters);
  if (side.is !== "property" || side.of.is !== "document" || side.key.is !== "literal") return [];
  if (typeof side.key.value !== "string" || !isComparable(value)) return [];
  return [{ property: side.key.value, operator: operator as Bound["operator"], value }];
}

function constant(expression: Expression, parameters: readonly Parameter[]): Value {
  if (expression.is === "literal") return expression.value;
  if (expression.is !== "parameter") return undefined;
  return parameters.find(({ name }) => name === expression.name)?.value;
}

/** Beyond ASCII, SQLite and JavaScript do not sort text alike. */
function isComparable(value: Value): value is string | number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  return typeof value === "number" || (typeof value === "string" && /^[\x00-\x7f]*$/.test(value));
}
