import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { StoredDocument, Write } from "../ports/documents.ts";
import type { Partition } from "../ports/partition.ts";
import type { Mark } from "./cosmos-etag.ts";
import type { CosmosPartitions } from "./cosmos-partitions.ts";
import type { Turn } from "./cosmos-patience.ts";
import { commitSteps, type Step, settleSteps } from "./cosmos-plan.ts";
import { stampOf } from "./cosmos-stamps.ts";
import { type Verdict, verdict } from "./cosmos-verdict.ts";
import { withinLimits } from "./limits.ts";

type Done = Result<null, "conflict">;

/**
 * The writing half of the Cosmos DB driver. A commit is one transactional batch, repeated under its name until it is known
 * what came of it; `committed` hears of each that was carried out.
 */
export function cosmosCommit(
  partitions: CosmosPartitions,
  turn: (operation: string) => Turn,
  nowMs: () => number,
  committed: (partition: Partition, stamp: string) => void,
) {
  async function carriedOut(
    { ask, pause, doubtful }: Turn,
    partition: Partition,
    steps: readonly Step[],
    stamp: string,
  ): Promise<boolean> {
    const traces = new Map<Step, Mark>();
    const find = (id: string) => ask((call) => partitions.item(partition, id, call));

    async function tried(): Promise<Verdict> {
      const operations = steps.map((step) => step.operation(step.seen ?? traces.get(step)));
      const written = await ask((call) => partitions.batch(partition, operations, call));
      const met = "etags" in written ? undefined : steps[written.conflictAt];
      if (met === undefined) return "ours";
      return verdict({ steps, met, stamp, doubtful: doubtful(), traces, find });
    }

    let outcome = await tried();
    while (outcome === "again") {
      await pause();
      outcome = await tried();
    }
    return outcome === "ours";
  }

  async function all(
    operation: string,
    partition: Partition,
    steps: readonly Step[] | undefined,
    stamp: string,
  ): Promise<Done> {
    if (!steps || !(await carriedOut(turn(operation), partition, steps, stamp)))
      return refuse("conflict");
    committed(partition, stamp);
    return ok(null);
  }

  return {
    async commit(partition: Partition, writes: readonly Write[], name: string): Promise<Done> {
      withinLimits(writes);
      const stamp = stampOf(`commit|${name}`, nowMs());
      return all("commit", partition, commitSteps(partition, writes, stamp), stamp);
    },

    async settle(job: StoredDocument, writes: readonly Write[]): Promise<Done> {
      withinLimits(writes, [job.id]);
      const stamp = stampOf(`settle|${job.etag}`, nowMs());
      return all("settle", job.partition, settleSteps(job, writes, stamp), stamp);
    },
  };
}
