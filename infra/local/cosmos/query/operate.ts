import { compared, same } from "./compare.ts";
import type { Arithmetic, Binary, Value } from "./query.ts";

type Side = () => Value;

export function operate(operator: Binary, left: Side, right: Side): Value {
  if (operator === "AND") return and(left, right);
  if (operator === "OR") return or(left, right);
  if (operator === "=" || operator === "!=") return equal(operator, left(), right());
  const compare = comparisons[operator];
  if (compare === undefined) return calculate(operator as Arithmetic, left(), right());
  const order = compared(left(), right());
  return order === undefined ? undefined : compare(order);
}

/** False wins over undefined. */
function and(left: Side, right: Side): Value {
  const first = left();
  if (first === false) return false;
  const second = right();
  if (second === false) return false;
  return first === true && second === true ? true : undefined;
}

/** True wins over undefined. */
function or(left: Side, right: Side): Value {
  const first = left();
  if (first === true) return true;
  const second = right();
  if (second === true) return true;
  return first === false && second === false ? false : undefined;
}

/**
 * Values of two types are not equal, as Cosmos DB's .NET client evaluates it. Learn's table says undefined:
 * the two differ only under NOT and !=.
 */
function equal(operator: "=" | "!=", left: Value, right: Value): Value {
  if (left === undefined || right === undefined) return undefined;
  return same(left, right) === (operator === "=");
}

const comparisons: { readonly [operator in Binary]?: (order: number) => boolean } = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

const calculations: Readonly<Record<Arithmetic, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
};

/** A number that JSON cannot carry (a division by nothing) is undefined. */
function calculate(operator: Arithmetic, left: Value, right: Value): Value {
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  const result = calculations[operator](left, right);
  return Number.isFinite(result) ? result : undefined;
}
