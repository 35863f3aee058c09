import { createHash } from "node:crypto";
import { z } from "zod";
import { type TenantId, tenantId } from "../../shared/kernel/ids.ts";
import { type Instant, instantText } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { StoredDocument } from "../ports/documents.ts";
import { kind } from "../ports/kind.ts";
import { operationsPartition } from "../ports/partition.ts";

/** That a job waits for an operator. It names nobody and no circle: `job` is a hash of where the job lies and its id. */
const parkedNote = z.object({
  job: z.string(),
  type: z.string(),
  fault: z.string(),
  at: instantText,
  /** Where it lies, sealed; absent in a note of an earlier build. */
  where: z.string().optional(),
});
export type ParkedNote = z.infer<typeof parkedNote>;
export const parkedKind = kind("parked", parkedNote);

/** Leaves a note of a parked job in its tenant's operations partition, once. With `seal` it can be run again. */
export async function noteParked(
  { documents, seal }: Pick<Context, "documents"> & Partial<Pick<Context, "seal">>,
  { partition, id }: StoredDocument,
  about: { readonly type: string; readonly fault: string; readonly at: Instant },
): Promise<void> {
  const [tenant] = partition.split("|");
  const job = createHash("sha256").update(`${partition} ${id}`).digest("hex").slice(0, 32);
  const where = seal?.close(JSON.stringify([partition, id]), job);
  const note = parkedKind.create(`parked|${job}`, { job, ...about, ...(where && { where }) });
  await documents.commit(
    operationsPartition(tenantId.parse(tenant)),
    [note],
    `parked-${job}-${about.at}`,
  );
}

/** What waits for an operator. */
export async function parkedJobs(
  { documents }: Pick<Context, "documents">,
  tenants: readonly TenantId[],
): Promise<readonly ParkedNote[]> {
  const found = await Promise.all(
    tenants.map((tenant) => documents.list(operationsPartition(tenant), parkedKind.name)),
  );
  return found.flat().map((each) => parkedKind.read(each).value);
}

/** At each start, for whoever reads the log: the jobs that nobody will do without an operator. */
export async function tellParked(
  context: Pick<Context, "documents" | "log">,
  tenants: readonly TenantId[],
): Promise<void> {
  try {
    for (const parked of await parkedJobs(context, tenants))
      context.log.warn(parked, "A job is parked");
  } catch (err) {
    context.log.warn({ err }, "The store does not say which jobs are parked");
  }
}
