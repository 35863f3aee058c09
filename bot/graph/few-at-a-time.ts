/** Runs work so that at most `most` pieces with the same key are under way; the others wait their turn. */
export type Gate = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Graph takes four requests at a time per app and mailbox. Source: https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits */
export function fewAtATime(most = 4): Gate {
  const lanes = new Map<string, Lane>();
  return async (key, work) => {
    const lane = lanes.get(key) ?? { running: 0, waiting: [] };
    lanes.set(key, lane);
    if (lane.running >= most) await new Promise<void>((go) => lane.waiting.push(go));
    else lane.running++;
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place; it is never free in between.
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.running === 0) lanes.delete(key);
    }
  };
}

interface Lane {
  running: number;
  readonly waiting: (() => void)[];
}
