import type { Instant } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { StoredDocument } from "../ports/documents.ts";
import type { Worker } from "../ports/job.ts";
import { byPartition, lanes, type Together } from "./lanes.ts";
import { type Lease, lease } from "./lease.ts";
import { lookOut } from "./look-out.ts";
import { overtaken } from "./overtaken.ts";
import { runJob } from "./run-job.ts";
import { settledWithin } from "./settled-within.ts";

export interface Runner {
  /** Runs everything that is due now, and what becomes due meanwhile, and waits for it. Answers whether there was any. */
  runDue(): Promise<boolean>;
  /** When the next job is due that is not running already, up to `until`. */
  nextDue(until: Instant): Promise<Instant | undefined>;
  /** Looks for due jobs from now on. */
  start(): void;
  /** Looks at once: a job may be due. */
  wake(): void;
  /** Begins no job until `start` or `runDue`, and waits for those that run. */
  rest(): Promise<void>;
  /** Finishes what runs, for a while, and gives up the rest: within ten seconds, also when the store does not answer. */
  stop(): Promise<void>;
}

interface Pace {
  /** Real milliseconds between two looks: each costs a query. What this process stores itself is not waited for. */
  readonly everyMs: number;
  readonly soonestMs: number;
  /** How many jobs run at once, each in another partition. */
  readonly parallel: number;
  readonly leaseSeconds: number;
  /** Real milliseconds between two looks at whether a lease is to be renewed. */
  readonly renewMs: number;
  /** Real milliseconds that `stop` waits for what runs, and then for the store to take leases back. */
  readonly patienceMs: number;
  readonly giveUpMs: number;
  /** 0 to 1: the jitter of looks and of the back-off. */
  readonly chance: () => number;
}
const usual: Pace = {
  everyMs: 1000,
  soonestMs: 50,
  parallel: 8,
  leaseSeconds: 60,
  renewMs: 250,
  patienceMs: 7000,
  giveUpMs: 1500,
  chance: Math.random,
};
const mostAtOnce = 100;

/**
 * Does the jobs that lie in the store. Any number of runners may share a store: each job is run by one of them at a time.
 * Of one partition a runner does one job after the other; another runner may do another one at the same time.
 */
export function runner(
  context: Pick<Context, "documents" | "clock" | "log"> & Partial<Pick<Context, "seal">>,
  workers: readonly Worker[],
  pace: Partial<Pace> = {},
): Runner {
  const { documents, clock, log } = context;
  const paced = { ...usual, ...pace };
  const { parallel, patienceMs, giveUpMs, chance } = paced;
  const around = { ...context, workers: byType(workers), chance };
  const leases = new Map<string, Lease>();
  let stopping = false;

  const looks = lookOut(
    () => look().catch((err) => log.warn({ err }, "The store does not say which jobs are due")),
    paced,
  );
  const work = lanes({
    parallel,
    run: inTurn,
    ended(more, err) {
      if (err) log.error({ err }, "A job's end could not be written; it will run again");
      if (more) looks.soon();
    },
  });

  async function look(): Promise<void> {
    const due = await documents.due(clock.now(), mostAtOnce);
    if (!stopping) work.offer(byPartition(due, chance), due.length >= mostAtOnce);
  }

  async function inTurn(jobs: Together): Promise<void> {
    const needless = overtaken(jobs, around.workers);
    for (const job of jobs) {
      if (stopping) return;
      if (needless.has(job)) await documents.settle(job, []);
      else await one(job);
    }
  }

  async function one(job: StoredDocument): Promise<void> {
    const held = await lease(context, job, paced);
    if (!held) return;
    leases.set(keyOf(job), held);
    try {
      await runJob(around, job, held);
    } finally {
      held.drop();
      leases.delete(keyOf(job));
    }
  }

  return {
    async runDue() {
      let any = false;
      for (let more = true; more && !stopping; any ||= more) {
        await look();
        more = work.running().length > 0;
        while (work.running().length > 0) await Promise.race(work.running());
      }
      return any;
    },
    async nextDue(until) {
      const due = await documents.due(until, leases.size + 1);
      return due.find((job) => !leases.has(keyOf(job)))?.dueAt;
    },
    start: looks.start,
    wake: looks.soon,
    async rest() {
      await looks.stop();
      work.clear();
      await Promise.allSettled(work.running());
    },
    async stop() {
      stopping = true;
      work.clear();
      await settledWithin(patienceMs, [looks.stop(), ...work.running()]);
      const givenUp = [...leases.values()].map((each) => each.giveUp());
      await settledWithin(giveUpMs, givenUp);
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
