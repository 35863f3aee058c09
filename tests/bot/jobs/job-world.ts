import { z } from "zod";
import { type Runner, runner } from "../../../bot/jobs/runner.ts";
import type { Write } from "../../../bot/ports/documents.ts";
import { type DueJob, jobWrite, type Worker } from "../../../bot/ports/job.ts";
import { circlePartition, type Partition } from "../../../bot/ports/partition.ts";
import { type Instant, instant } from "../../../shared/time/instant.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { circleCalled, tenantCalled } from "../../builders/ids.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeLog } from "../../fakes/fake-log.ts";

export const morning = instant("2026-11-22T09:00:00Z");

export const inCircle = (name: string): Partition =>
  circlePartition(tenantCalled("ours"), circleCalled(name));

/** A worker of the type "test.work" whose payload has a name. */
export function aWorker(
  run: (job: DueJob<{ name: string }>) => Promise<readonly Write[]> = async () => [],
): Worker<{ name: string }> {
  return { type: "test.work", payload: z.object({ name: z.string() }), run };
}

/** A job for that worker. */
export const aJob = (name: string, dueAt: Instant = morning, occasion = name): Write =>
  jobWrite("test.work", occasion, dueAt, { name });

export const anEffect = (id: string): Write => ({
  op: "create",
  id,
  kind: "effect",
  version: 1,
  body: {},
});

type Pace = Parameters<typeof runner>[2];

/** A store, a clock that stands still, and runners on both that are stopped at the end. */
export function jobWorld() {
  const documents = memoryDocuments();
  const clock = fakeClock(morning);
  const log = fakeLog();
  const runners: Runner[] = [];
  return {
    documents,
    clock,
    log,
    /** Runners look fast and without jitter. */
    runnerOf(workers: readonly Worker[], pace: Pace = {}): Runner {
      const quick = { everyMs: 5, renewMs: 5, chance: () => 1, patienceMs: 1000, ...pace };
      const made = runner({ documents, clock, log }, workers, quick);
      runners.push(made);
      return made;
    },
    plant: (partition: Partition, ...writes: Write[]) =>
      documents.commit(partition, writes, freshCommit()),
    idsIn: async (partition: Partition) => (await documents.list(partition)).map(({ id }) => id),
    jobIn: async (partition: Partition) => (await documents.list(partition, "job"))[0],
    async end() {
      for (const each of runners) await each.stop();
      await documents.close();
    },
  };
}

/** A promise that is kept when told. */
export function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** Waits in real time until `holds`. */
export async function until(holds: () => boolean): Promise<void> {
  for (let looks = 0; !holds(); looks++) {
    if (looks > 500) throw new Error("It never happened");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
