import type { Instant } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { StoredDocument } from "../ports/documents.ts";
import type { Worker } from "../ports/job.ts";
import type { Partition } from "../ports/partition.ts";
import { type Lease, lease } from "./lease.ts";
import { overtaken } from "./overtaken.ts";
import { runJob } from "./run-job.ts";

export interface Runner {
  /** Runs everything that is due now, and what becomes due meanwhile, and waits for it. Answers whether there was any. */
  runDue(): Promise<boolean>;
  /** When the next job is due that is not running already, up to `until`. */
  nextDue(until: Instant): Promise<Instant | undefined>;
  /** Looks for due jobs from now on. */
  start(): void;
  /** Begins no job until `start` or `runDue`, and waits for those that run. */
  rest(): Promise<void>;
  /** Finishes what runs, for a while, and gives up the rest. */
  stop(): Promise<void>;
}

interface Pace {
  /** Real milliseconds between two looks. */
  readonly everyMs: number;
  /** How many jobs run at once, each in another partition. */
  readonly parallel: number;
  readonly leaseSeconds: number;
  /** Real milliseconds that `stop` waits for what runs. */
  readonly patienceMs: number;
  /** 0 to 1, for the jitter of the back-off. */
  readonly chance: () => number;
}
const usual: Pace = {
  everyMs: 250,
  parallel: 8,
  leaseSeconds: 60,
  patienceMs: 10_000,
  chance: Math.random,
};
const mostAtOnce = 500;

/** Does the jobs that lie in the store, each partition's one after the other. Any number of runners may share a store. */
export function runner(
  context: Pick<Context, "documents" | "clock" | "log">,
  workers: readonly Worker[],
  pace: Partial<Pace> = {},
): Runner {
  const { documents, clock, log } = context;
  const { everyMs, parallel, leaseSeconds, patienceMs, chance } = { ...usual, ...pace };
  const around = { ...context, workers: byType(workers), chance };
  const lanes = new Map<Partition, Promise<void>>();
  const leases = new Map<string, Lease>();
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;

  /** Starts what is due wherever nothing runs; answers whether anything was started. */
  async function look(): Promise<boolean> {
    const due = await documents.due(clock.now(), mostAtOnce);
    const before = lanes.size;
    for (const partition of new Set(due.map((job) => job.partition))) {
      if (stopping || lanes.size >= parallel) break;
      const jobs = due.filter((job) => job.partition === partition);
      if (!lanes.has(partition)) startLane(partition, jobs);
    }
    return lanes.size > before;
  }

  function startLane(partition: Partition, jobs: readonly StoredDocument[]): void {
    const running = lane(jobs).finally(() => lanes.delete(partition));
    lanes.set(partition, running);
    running.then(
      () => timer && lookNow(),
      (error) => log.error({ err: error }, "A job's end could not be written; it will run again"),
    );
  }

  async function lane(jobs: readonly StoredDocument[]): Promise<void> {
    const needless = overtaken(jobs, around.workers);
    for (const job of jobs) if (!stopping) await one(job, needless.has(job));
  }

  async function one(job: StoredDocument, needless: boolean): Promise<void> {
    const held = await lease(context, job, { leaseSeconds, everyMs });
    if (!held) return;
    leases.set(keyOf(job), held);
    try {
      if (needless) await held.use((current) => documents.settle(current, []));
      else await runJob(around, job, held);
    } finally {
      held.drop();
      leases.delete(keyOf(job));
    }
  }

  function lookNow(): void {
    looking ??= look()
      .then(
        () => undefined,
        (error) => log.warn({ err: error }, "The store does not say which jobs are due"),
      )
      .finally(() => {
        looking = undefined;
      });
  }

  async function noMore(): Promise<void> {
    clearInterval(timer);
    timer = undefined;
    await looking;
  }

  return {
    async runDue() {
      let any = false;
      for (let started = true; started || lanes.size > 0; started = !stopping && (await look())) {
        any ||= lanes.size > 0;
        if (lanes.size > 0) await Promise.race(lanes.values());
      }
      return any;
    },
    async nextDue(until) {
      const due = await documents.due(until, leases.size + 1);
      return due.find((job) => !leases.has(keyOf(job)))?.dueAt;
    },
    start() {
      timer ??= setInterval(lookNow, everyMs);
    },
    async rest() {
      await noMore();
      await Promise.allSettled(lanes.values());
    },
    async stop() {
      stopping = true;
      await noMore();
      await settledWithin(patienceMs, [...lanes.values()]);
      await Promise.allSettled([...leases.values()].map((each) => each.giveUp()));
    },
  };
}

function byType(workers: readonly Worker[]): ReadonlyMap<string, Worker> {
  const named = new Map(workers.map((worker) => [worker.type, worker]));
  if (named.size < workers.length) throw new Error("Two workers do one type of job");
  return named;
}

function keyOf({ partition, id }: StoredDocument): string {
  return `${partition} ${id}`;
}

async function settledWithin(ms: number, running: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([Promise.allSettled(running), enough]);
  clearTimeout(timer);
}
