import { sorts } from "./compare.ts";
import type { AggregateName, Value } from "./query.ts";

/**
 * One value of many; what is undefined does not count.
 * https://learn.microsoft.com/azure/cosmos-db/nosql/query/aggregate-functions
 */
export function aggregate(name: AggregateName, values: readonly Value[]): Value {
  const there = values.filter((value) => value !== undefined);
  if (name === "COUNT") return there.length;
  if (name === "MIN" || name === "MAX") return outermost(name, there);
  if (!there.every((value) => typeof value === "number")) return undefined;
  const sum = there.reduce((total, value) => total + value, 0);
  if (name === "SUM") return sum;
  return there.length === 0 ? undefined : sum / there.length;
}

function outermost(name: "MIN" | "MAX", values: readonly Value[]): Value {
  if (values.some((value) => typeof value === "object" && value !== null)) return undefined;
  const direction = name === "MIN" ? 1 : -1;
  return values.reduce(
    (best, value) => (best === undefined || sorts(value, best) * direction < 0 ? value : best),
    undefined,
  );
}
