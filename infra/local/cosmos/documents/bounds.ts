import type { Comparison, Expression, Value } from "../query/query.ts";
import type { Parameter } from "../query/run-query.ts";

/** One comparison of a document's property that must hold: `c.dueAt <= @now`. */
export interface Bound {
  readonly property: string;
  readonly operator: Exclude<Comparison, "!=">;
  readonly value: string | number;
}

/**
 * Comparisons that the whole condition depends on, for an index to rule documents out before a query looks at them. As
 * SQLite compares them, they may let through too much, never too little.
 */
export function boundsOf(
  where: Expression | undefined,
  parameters: readonly Parameter[],
): readonly Bound[] {
  return where === undefined ? [] : boundsIn(where, parameters);
}

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
