import type { Total } from "../ports/meter.ts";
import type { Spent } from "./cosmos-patience.ts";

/** Adds up what the store's answers cost, by operation; `told` hears of each. */
export function cosmosCharges(told: Spent): {
  readonly spent: Spent;
  readonly totals: readonly Total[];
} {
  const units = new Map<string, number>();
  const calls = new Map<string, number>();
  return {
    spent(operation, requestUnits) {
      units.set(operation, (units.get(operation) ?? 0) + requestUnits);
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      told(operation, requestUnits);
    },
    totals: [
      {
        name: "peer_circles_store_request_units_total",
        about: "Request units that the answers of Cosmos DB cost.",
        by: units,
      },
      {
        name: "peer_circles_store_calls_total",
        about: "Calls of Cosmos DB, repeats included.",
        by: calls,
      },
    ],
  };
}
