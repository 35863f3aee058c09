import { z } from "zod";
import type { TenantId } from "../../shared/kernel/ids.ts";
import type { Context } from "../ports/context.ts";
import type { Json, StoredDocument } from "../ports/documents.ts";
import { jobBody } from "../ports/job.ts";
import { operationsPartition, type Partition } from "../ports/partition.ts";
import { noteParked, type ParkedNote, parkedKind } from "./parked.ts";

type World = Pick<Context, "documents" | "clock" | "seal" | "freshId">;

/** `again`: it is due now. `gone`: it has ended since. `unknown`: its note does not say where it lies. */
export type Outcome = "again" | "gone" | "unknown";

const where = z.tuple([z.string(), z.string()]);

/**
 * Has parked jobs run again, as if they had never failed: the one of this name, or all of them. Whoever looks next finds
 * them due.
 *
 * @throws Error where SEAL_SECRET is another than when a job was parked
 */
export async function runAgain(
  world: World,
  tenants: readonly TenantId[],
  name: string,
): Promise<readonly { readonly note: ParkedNote; readonly outcome: Outcome }[]> {
  const notes = await Promise.all(
    tenants.map((tenant) => world.documents.list(operationsPartition(tenant), parkedKind.name)),
  );
  const outcomes = [];
  for (const stored of notes.flat()) {
    const note = parkedKind.read(stored).value;
    if (name !== "all" && note.job !== name) continue;
    outcomes.push({ note, outcome: await again(world, stored, note) });
  }
  return outcomes;
}

async function again(world: World, stored: StoredDocument, note: ParkedNote): Promise<Outcome> {
  if (note.where === undefined) return "unknown";
  const [partition, id] = where.parse(JSON.parse(world.seal.open(note.where, note.job)));
  const job = await world.documents.read(partition as Partition, id);
  const waits = job?.kind === "job" && job.dueAt === undefined;
  const body = waits ? jobBody.safeParse(job.body) : undefined;
  if (waits) await due(world, job, body?.success ? begun(body.data) : job.body);
  const removed = { op: "delete", id: stored.id, etag: stored.etag } as const;
  await world.documents.commit(stored.partition, [removed], world.freshId());
  await notedAnew(world, await world.documents.read(partition as Partition, id), note);
  return waits ? "again" : "gone";
}

/** It may have been parked anew before its old note was gone. */
async function notedAnew(world: World, job: StoredDocument | undefined, note: ParkedNote) {
  if (job?.kind !== "job" || job.dueAt !== undefined) return;
  await noteParked(world, job, { type: note.type, fault: note.fault, at: world.clock.now() });
}

function begun({ fault: _, ...body }: z.infer<typeof jobBody>): Json {
  return { ...body, attempts: 0 } as Json;
}

/** When it was parked anew or done meanwhile, that stays. */
async function due(world: World, job: StoredDocument, body: Json): Promise<void> {
  const { id, kind, version, etag } = job;
  const content = { op: "replace", id, kind, version, etag, body } as const;
  const now = { ...content, dueAt: world.clock.now() };
  await world.documents.commit(job.partition, [now], world.freshId());
}
