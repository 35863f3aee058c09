import type { Log } from "../ports/log.ts";

/** So many looks in a row that fail are worth a line: one that the store was too busy for is not. */
const few = 3;

/** What operators read of a feed's failures: one line when its ranges begin to stay away, one when all are back. */
export function feedLog(log: Pick<Log, "info" | "warn">) {
  let away = 0;
  return {
    failed(err: unknown, times: number): void {
      if (times !== few) return;
      if (away === 0) log.warn({ err }, "The store does not say what others have written");
      away += 1;
    },
    /** A range answers after so many failures. */
    back(failures: number): void {
      if (failures < few) return;
      away -= 1;
      if (away === 0) log.info({}, "The store says again what others have written");
    },
  };
}
