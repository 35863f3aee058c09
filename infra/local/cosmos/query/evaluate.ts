import { aggregate } from "./aggregate.ts";
import { BadQuery } from "./bad-query.ts";
import { callBuiltIn } from "./built-ins.ts";
import { compared, same } from "./compare.ts";
import { like } from "./like.ts";
import { operate } from "./operate.ts";
import type { Expression, Value } from "./query.ts";

/** What an expression is about: one document, or all that an aggregate sums up. */
export interface Scope {
  readonly document: Value;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly all: readonly Value[];
}

type Of<K extends Expression["is"]> = Extract<Expression, { readonly is: K }>;

export function evaluate(expression: Expression, scope: Scope): Value {
  const judge = kinds[expression.is] as (expression: Expression, scope: Scope) => Value;
  return judge(expression, scope);
}

const kinds: {
  readonly [K in Expression["is"]]: (expression: Of<K>, scope: Scope) => Value;
} = {
  literal: ({ value }) => value,
  parameter({ name, at }, { parameters }) {
    if (!parameters.has(name)) throw new BadQuery(`The parameter ${name} is not given`, at);
    return parameters.get(name);
  },
  document: (_, { document }) => document,
  property: ({ of, key }, scope) => propertyOf(evaluate(of, scope), evaluate(key, scope)),
  array: ({ items }, scope) =>
    items.map((item) => evaluate(item, scope)).filter((item) => item !== undefined),
  object: ({ entries }, scope) =>
    objectOf(entries.map(([key, value]) => [key, evaluate(value, scope)])),
  not({ of }, scope) {
    const value = evaluate(of, scope);
    return typeof value === "boolean" ? !value : undefined;
  },
  minus({ of }, scope) {
    const value = evaluate(of, scope);
    return typeof value === "number" ? -value : undefined;
  },
  plus({ of }, scope) {
    const value = evaluate(of, scope);
    return typeof value === "number" ? value : undefined;
  },
  binary: ({ operator, left, right }, scope) =>
    operate(
      operator,
      () => evaluate(left, scope),
      () => evaluate(right, scope),
    ),
  in({ of, among }, scope) {
    const value = evaluate(of, scope);
    return value === undefined ? undefined : among.some((one) => same(value, evaluate(one, scope)));
  },
  between({ of, low, high }, scope) {
    const value = evaluate(of, scope);
    const toLow = compared(value, evaluate(low, scope));
    const toHigh = compared(value, evaluate(high, scope));
    return toLow === undefined || toHigh === undefined ? undefined : toLow >= 0 && toHigh <= 0;
  },
  like({ of, pattern, escapedBy }, scope) {
    const [text, form] = [evaluate(of, scope), evaluate(pattern, scope)];
    if (typeof text !== "string" || typeof form !== "string") return undefined;
    const letter = evaluate(escapedBy, scope);
    return like(text, form, typeof letter === "string" ? letter : undefined);
  },
  call: ({ name, given }, scope) =>
    callBuiltIn(
      name,
      given.map((one) => evaluate(one, scope)),
    ),
  aggregate: ({ name, of }, scope) =>
    aggregate(
      name,
      scope.all.map((document) => evaluate(of, { ...scope, document })),
    ),
};

function propertyOf(value: Value, key: Value): Value {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  if (typeof key !== "string" || !Object.hasOwn(value, key)) return undefined;
  return (value as { readonly [key: string]: Value })[key];
}

/** What is undefined is left out. */
export function objectOf(entries: readonly (readonly [string, Value])[]): Value {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
