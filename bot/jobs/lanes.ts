import type { StoredDocument } from "../ports/documents.ts";
import type { Partition } from "../ports/partition.ts";

/** Due jobs of one partition, in their order. */
export type Together = readonly [StoredDocument, ...StoredDocument[]];

interface Running {
  /** How many partitions run at once. */
  readonly parallel: number;
  /** Runs a partition's jobs, one after the other. */
  readonly run: (jobs: Together) => Promise<void>;
  /** A partition's jobs have ended, perhaps with a fault; `more` when others may be due there or elsewhere by now. */
  readonly ended: (more: boolean, fault?: unknown) => void;
}

/** Runs due jobs of many partitions: each partition's one after the other, a few partitions at once. */
export function lanes({ parallel, run, ended }: Running) {
  const running = new Map<Partition, Promise<void>>();
  const passedOver = new Set<Partition>();
  let waiting: Together[] = [];
  let moreElsewhere = false;

  function begin(jobs: Together): void {
    const [{ partition }] = jobs;
    const lane = run(jobs).finally(() => {
      running.delete(partition);
      fill();
    });
    running.set(partition, lane);
    const more = () => passedOver.delete(partition) || (moreElsewhere && waiting.length === 0);
    lane.then(
      () => ended(more()),
      (fault) => ended(more(), fault),
    );
  }

  function fill(): void {
    while (running.size < parallel) {
      const next = waiting.shift();
      if (!next) return;
      if (!running.has(next[0].partition)) begin(next);
    }
  }

  return {
    /** What runs, each ending with its fault. */
    running: () => [...running.values()],
    /** Begins these as there is room, in place of those that wait; `more` when they are not all. */
    offer(due: readonly Together[], more: boolean): void {
      for (const [{ partition }] of due) if (running.has(partition)) passedOver.add(partition);
      waiting = due.filter(([{ partition }]) => !running.has(partition));
      moreElsewhere = more;
      fill();
    },
    /** Begins nothing of what waits. */
    clear(): void {
      waiting = [];
      moreElsewhere = false;
    },
  };
}

/** Due jobs by partition. `chance` mixes the partitions, so that several runners do not all begin with the same one. */
export function byPartition(
  due: readonly StoredDocument[],
  chance: () => number,
): readonly Together[] {
  const partitions = new Map<Partition, [StoredDocument, ...StoredDocument[]]>();
  for (const job of due) {
    const before = partitions.get(job.partition);
    if (before) before.push(job);
    else partitions.set(job.partition, [job]);
  }
  return [...partitions.values()]
    .map((jobs) => ({ jobs, place: chance() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ jobs }) => jobs);
}
