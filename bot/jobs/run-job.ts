import { type Instant, later } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { Json, StoredDocument } from "../ports/documents.ts";
import { type JobBody, Later, type Worker } from "../ports/job.ts";
import { backOffSeconds, mostAttempts } from "./back-off.ts";
import type { Lease } from "./lease.ts";
import { noteParked } from "./parked.ts";
import { readJob } from "./read-job.ts";

/** How often a worker is asked anew because others changed what it decided on. */
const mostConflicts = 5;

type Surroundings = Pick<Context, "documents" | "clock" | "log"> &
  Partial<Pick<Context, "seal">> & {
    readonly workers: ReadonlyMap<string, Worker>;
    readonly chance: () => number;
  };

/**
 * Runs a leased job to its end: settled, put back for later, or parked where an operator sees it.
 *
 * @throws StoreUnavailable when its end cannot be written; it comes back when the lease ends
 */
export async function runJob(
  around: Surroundings,
  stored: StoredDocument,
  lease: Lease,
): Promise<void> {
  const { documents, clock, log, workers } = around;
  const job = readJob(stored, workers);
  if ("fault" in job) {
    log.error({ job: job.type, fault: job.fault }, "A job is parked that nobody can do");
    await park(job.type, job.fault, job.parked);
    return;
  }
  const { worker, body, payload } = job;
  try {
    await workUntilSettled();
  } catch (error) {
    if (error instanceof Later) await putBack(notBefore(error.at), stored.body);
    else await failed(error);
  }

  async function workUntilSettled(): Promise<void> {
    for (let tries = 0; tries < mostConflicts; tries++) {
      const { partition } = stored;
      const now = clock.now();
      const writes = await worker.run({ payload, partition, dueFrom: body.dueFrom, now });
      const done = await lease.use((current) => documents.settle(current, writes));
      if (done === undefined || done.ok || !(await lease.renew())) return;
    }
    throw new StillConflicting(`${mostConflicts} conflicts in a row`);
  }

  async function failed(error: unknown): Promise<void> {
    const tried: JobBody = { ...body, attempts: body.attempts + 1, fault: nameOf(error) };
    const { attempts, fault } = tried;
    const facts = { job: worker.type, attempts, fault, err: error };
    const parked = attempts >= mostAttempts;
    if (parked) log.error(facts, "A job is parked that keeps failing");
    else log.warn(facts, "A job failed and is tried again");
    if (parked) return park(worker.type, tried.fault ?? "unknown", tried as Json);
    const seconds = backOffSeconds(attempts, around.chance());
    await putBack(later(clock.now(), { seconds }), tried as Json);
  }

  /** The note comes first: one too many does no harm, while nobody would ever look at a parked job without one. */
  async function park(type: string, fault: string, content: Json): Promise<void> {
    await noteParked(around, stored, { type, fault, at: clock.now() });
    await putBack(undefined, content);
  }

  async function putBack(dueAt: Instant | undefined, content: Json): Promise<void> {
    await lease.use((current) => documents.postpone(current, dueAt, content));
  }

  /** At least a second away: what is due at once again would keep `runDue` busy for ever. */
  function notBefore(at: Instant): Instant {
    const soonest = later(clock.now(), { seconds: 1 });
    return at > soonest ? at : soonest;
  }
}

class StillConflicting extends Error {
  override readonly name = "StillConflicting";
}

function nameOf(fault: unknown): string {
  const named = typeof fault === "object" && fault !== null && "name" in fault;
  return named && typeof fault.name === "string" ? fault.name : "unknown";
}
