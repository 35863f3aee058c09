import { z } from "zod";
import type { Instant } from "../../shared/time/instant.ts";
import { instantText } from "../../shared/time/instant.ts";
import type { Json, StoredDocument, Write } from "./documents.ts";
import type { Partition } from "./partition.ts";

/** Body of a stored job. */
export const jobBody = z.object({
  /** Which work: `schedule.remind`. */
  type: z.string(),
  payload: z.json(),
  /** When it was first due; stays while it is leased, retried or late. */
  dueFrom: instantText,
  attempts: z.int().min(0),
  /** The last fault's name, for an operator. Never anyone's words. */
  fault: z.string().optional(),
});
export type JobBody = z.infer<typeof jobBody>;

export interface DueJob<P> {
  readonly payload: P;
  readonly partition: Partition;
  /** When it was due: the occasion. */
  readonly dueFrom: Instant;
  /** When it runs: perhaps much later. */
  readonly now: Instant;
}

/** One kind of work that a job document asks for. A run may come late or twice; each effect names its occasion. */
export interface Worker<P = unknown> {
  readonly type: string;
  readonly payload: z.ZodType<P>;
  /** Makes something outside say what is stored by now: of due jobs with equal payloads one run is enough. */
  readonly bringsUpToDate?: true;
  /**
   * Does the outside work, then answers the writes that record it in the job's partition. They are committed together
   * with the job's end; when that meets a conflict, `run` is called again.
   * @throws Later to be tried again at a given instant without counting as a failure
   */
  run(job: DueJob<P>): Promise<readonly Write[]>;
}

/** Not now: a limit was met or a precondition is on its way. */
export class Later extends Error {
  override readonly name = "Later";
  readonly at: Instant;
  constructor(at: Instant, options?: ErrorOptions) {
    super(`Later: ${at}`, options);
    this.at = at;
  }
}

type JobWrite = Extract<Write, { readonly op: "create" }>;

/** A job to be created in the same commit as its cause. `occasion` makes its id: the same occasion cannot wait twice. */
export function jobWrite(
  type: string,
  occasion: string,
  dueAt: Instant,
  payload: { readonly [key: string]: Json },
): JobWrite {
  return {
    op: "create",
    id: jobId(type, occasion),
    kind: "job",
    version: 1,
    dueAt,
    body: { type, payload, dueFrom: dueAt, attempts: 0 },
  };
}

/** Id of the job of an occasion, to look whether it still waits. */
export function jobId(type: string, occasion: string): string {
  return `job|${type}|${occasion}`;
}

/** Has a job that waits be due at another time, and as asked anew. */
export function jobMoved(waiting: Pick<StoredDocument, "etag">, anew: JobWrite): Write {
  return { ...anew, op: "replace", etag: waiting.etag };
}
