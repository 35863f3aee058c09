import type { StoredDocument } from "../ports/documents.ts";
import type { Worker } from "../ports/job.ts";
import { readJob } from "./read-job.ts";

/**
 * Of one partition's due jobs those that a later one of them makes needless. All their causes are stored by now, so whoever
 * brings the same thing up to date last does it for all.
 */
export function overtaken(
  jobs: readonly StoredDocument[],
  workers: ReadonlyMap<string, Worker>,
): ReadonlySet<StoredDocument> {
  const seen = new Set<string>();
  const needless = new Set<StoredDocument>();
  for (const job of jobs.toReversed()) {
    const what = broughtUpToDate(job, workers);
    if (what === undefined) continue;
    if (seen.has(what)) needless.add(job);
    seen.add(what);
  }
  return needless;
}

function broughtUpToDate(
  job: StoredDocument,
  workers: ReadonlyMap<string, Worker>,
): string | undefined {
  const read = readJob(job, workers);
  if ("fault" in read || !read.worker.bringsUpToDate) return undefined;
  return `${read.worker.type} ${JSON.stringify(read.body.payload)}`;
}
