import type { Operation } from "../wire/operation.ts";

/** How often something was done, and what it cost altogether. */
export interface Spent {
  readonly count: number;
  /** Request units. */
  readonly units: number;
}

/** Adds up the request units of every operation. */
export function meter() {
  const spent = new Map<Operation, Spent>();
  return {
    count(operation: Operation, units: number): void {
      const before = spent.get(operation) ?? { count: 0, units: 0 };
      spent.set(operation, { count: before.count + 1, units: before.units + units });
    },
    read: (): Readonly<Partial<Record<Operation, Spent>>> => Object.fromEntries(spent),
    reset: () => spent.clear(),
  };
}
export type Meter = ReturnType<typeof meter>;
