import { setTimeout as wait } from "node:timers/promises";
import type { Changes } from "../../../bot/ports/changes.ts";
import type { Partition } from "../../../bot/ports/partition.ts";

/** Follows a partition and counts what is heard, until it is stopped. */
export function heardIn(changes: Changes, partition: Partition) {
  const stopping = new AbortController();
  let times = 0;
  const listening = (async () => {
    for await (const _ of changes.follow(partition, stopping.signal)) times++;
  })();
  return {
    times: () => times,
    /** Waits, `mostMs` at most, until it has been heard so often. */
    async until(wanted: number, mostMs = 5000): Promise<void> {
      for (let looks = 0; times < wanted; looks++) {
        if (looks > mostMs / 5) throw new Error(`Heard ${times} times, not ${wanted}`);
        await wait(5);
      }
    },
    async stop(): Promise<void> {
      stopping.abort();
      await listening;
    },
  };
}
