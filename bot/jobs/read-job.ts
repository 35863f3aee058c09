import type { Json, StoredDocument } from "../ports/documents.ts";
import { type JobBody, jobBody, type Worker } from "../ports/job.ts";

/** A stored job with who does it, or why nobody can. */
export type ReadJob =
  | { readonly worker: Worker; readonly body: JobBody; readonly payload: unknown }
  | { readonly fault: string; readonly type: string; readonly parked: Json };

export function readJob(stored: StoredDocument, workers: ReadonlyMap<string, Worker>): ReadJob {
  const body = jobBody.safeParse(stored.body);
  if (!body.success || stored.kind !== "job" || stored.version !== 1)
    return { fault: "unreadable-job", type: "unknown", parked: stored.body };
  const { type } = body.data;
  const cannot = (fault: string) => ({ fault, type, parked: { ...body.data, fault } as Json });
  const worker = workers.get(type);
  if (!worker) return cannot("unknown-type");
  const payload = worker.payload.safeParse(body.data.payload);
  if (!payload.success) return cannot("unreadable-payload");
  return { worker, body: body.data, payload: payload.data };
}
