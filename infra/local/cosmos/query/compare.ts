import type { Value } from "./query.ts";

/**
 * Which types come first when values of several types are sorted:
 * https://learn.microsoft.com/azure/cosmos-db/nosql/query/order-by
 */
function rank(value: Value): number {
  if (value === undefined) return 0;
  if (value === null) return 1;
  if (Array.isArray(value)) return 5;
  return { boolean: 2, number: 3, string: 4, object: 6 }[typeof value as "boolean"];
}

/** Order for sorting: every value has a place, texts go by their code units. Arrays and objects are not told apart. */
export function sorts(left: Value, right: Value): number {
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return ranks;
  return isPlain(left) && isPlain(right) ? order(left, right) : 0;
}

/** Order for `<` and its kin; undefined for two types, or for what has no order. */
export function compared(left: Value, right: Value): number | undefined {
  if (rank(left) !== rank(right) || !isPlain(left) || !isPlain(right)) return undefined;
  return order(left, right);
}

/** Equality of what is there: of any depth, and never across types. */
export function same(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (!isNested(left) || !isNested(right) || Array.isArray(left) !== Array.isArray(right))
    return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
  );
}

/** Whether all of `part` is in `whole`, as ARRAY_CONTAINS asks for a part of an object. */
export function holds(whole: Value, part: Value): boolean {
  if (!isNested(whole) || !isNested(part) || Array.isArray(part)) return same(whole, part);
  return Object.keys(part).every(
    (key) => Object.hasOwn(whole, key) && holds(whole[key], part[key]),
  );
}

type Plain = null | boolean | number | string;

function isPlain(value: Value): value is Plain {
  return value !== undefined && !isNested(value);
}

function isNested(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === "object" && value !== null;
}

function order(left: Plain, right: Plain): number {
  if (left === right) return 0;
  return (left ?? 0) < (right ?? 0) ? -1 : 1;
}
