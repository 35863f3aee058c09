import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Commitment } from "../../../shared/commitment/commitment.ts";
import { nudgeAfterChange } from "../../../shared/commitment/nudge-after-change.ts";
import { nudgeAt } from "../../../shared/commitment/nudge-at.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { readGlance } from "../../circle/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobId, jobMoved, jobWrite } from "../../ports/job.ts";
import { personPartition } from "../../ports/partition.ts";

export const nudge = "commitment.nudge";

type Reading = Pick<Context, "documents" | "clock">;
type Someone = Pick<Caller, "tenant" | "person">;

/** One nudge, and only for what leaves time for one. Whether it is wanted is asked when it is due. */
export async function nudgeWrites(
  context: Reading,
  whose: Someone,
  of: CircleAddress,
  { id, by, madeAt }: Commitment,
): Promise<readonly Write[]> {
  const dueAt = nudgeAt({ at: madeAt, by }, await comingIn(context, of));
  if (dueAt === undefined || (await waiting(context, whose, id))) return [];
  return [nudgeJob(whose, of, id, dueAt)];
}

/** The same one, when the date has changed: it moves along, or goes where no time is left for it. */
export async function nudgeMoved(
  context: Reading,
  whose: Someone,
  of: CircleAddress,
  before: Commitment,
  by: Commitment["by"],
): Promise<readonly Write[]> {
  if (before.by === by || before.outcome !== undefined) return [];
  const now = context.clock.now();
  const job = await waiting(context, whose, before.id);
  const coming = await comingIn(context, of);
  const dueAt = nudgeAfterChange(before, by, { now, coming, waits: job !== undefined });
  if (!job) return dueAt === undefined ? [] : [nudgeJob(whose, of, before.id, dueAt)];
  if (dueAt === undefined) return [{ op: "delete", id: job.id, etag: job.etag }];
  return [jobMoved(job, nudgeJob(whose, of, before.id, dueAt))];
}

function nudgeJob(
  { tenant: personTenant, person }: Someone,
  { tenant, circle }: CircleAddress,
  commitment: Commitment["id"],
  dueAt: Instant,
) {
  return jobWrite(nudge, commitment, dueAt, { tenant, circle, person, personTenant, commitment });
}

function waiting({ documents }: Reading, { tenant, person }: Someone, id: Commitment["id"]) {
  return documents.read(personPartition(tenant, person), jobId(nudge, id));
}

/** When the session starts that a promise leads to; one that has begun is not it. */
async function comingIn(context: Reading, of: CircleAddress): Promise<Instant | undefined> {
  const next = (await readGlance(context, of))?.value.next;
  return next && next.startsAt > context.clock.now() ? next.startsAt : undefined;
}
