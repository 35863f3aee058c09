import type { StoredDocument, Write } from "../ports/documents.ts";
import type { Partition } from "../ports/partition.ts";
import { type Mark, markOf } from "./cosmos-etag.ts";
import { itemFor, traceFor } from "./cosmos-item.ts";
import type { Operation } from "./cosmos-partitions.ts";
import { type Stamps, stamped } from "./cosmos-stamps.ts";

/** One write of a commit, as it is carried out. */
export interface Step {
  readonly id: string;
  /** What the writer saw; undefined when it saw nothing, and creates. */
  readonly seen: Mark | undefined;
  /** Leaves the commit's stamp behind, whatever others do to the document afterwards. */
  readonly lasting: boolean;
  /** `over`: what has to be replaced, and whose stamps go on. */
  operation(over: Mark | undefined): Operation;
}

/** Shorter lives are over before a commit has been repeated for the last time. */
const lastingSeconds = 60;

/**
 * The steps of a commit; undefined when one names an etag that nobody was given, and so cannot match.
 *
 * A job is deleted for good at its end, which costs half of leaving a trace. That takes its stamps away, so it is allowed
 * only where each of its commits left them on a lasting document as well: such a job is fleeting.
 */
export function commitSteps(
  partition: Partition,
  writes: readonly Write[],
  stamp: string,
): readonly Step[] | undefined {
  const outlived = writes.some(isLasting);
  return known(writes.map((write) => writeStep(partition, write, stamp, outlived)));
}

/** The steps of a job's end with its effects; undefined as for a commit. */
export function settleSteps(
  { partition, id, etag }: StoredDocument,
  writes: readonly Write[],
  stamp: string,
): readonly Step[] | undefined {
  const effects = commitSteps(partition, writes, stamp);
  const seen = markOf(etag);
  if (effects === undefined || seen === undefined) return undefined;
  const forGood = seen.fleeting && writes.some(isLasting);
  const end: Step = forGood
    ? { id, seen, lasting: false, operation: () => ({ is: "Delete", id, etag: seen.etag }) }
    : traceStep(partition, id, seen, stamp);
  return [end, ...effects];
}

function known(steps: readonly (Step | undefined)[]): readonly Step[] | undefined {
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

function isLasting(write: Write): boolean {
  if (write.op === "delete") return true;
  return write.dueAt === undefined && (write.ttl ?? lastingSeconds) >= lastingSeconds;
}

function writeStep(
  partition: Partition,
  write: Write,
  stamp: string,
  outlived: boolean,
): Step | undefined {
  const { id } = write;
  const seen = write.op === "create" ? undefined : markOf(write.etag);
  if (write.op !== "create" && seen === undefined) return undefined;
  if (write.op === "delete") return seen && traceStep(partition, id, seen, stamp);
  const outlivedJob = outlived && write.dueAt !== undefined;
  const item = (by: Stamps, fleeting: boolean) =>
    itemFor(partition, write, stamped(by, stamp), outlivedJob && fleeting);
  return {
    id,
    seen,
    lasting: isLasting(write),
    operation: (over) =>
      over === undefined
        ? { is: "Create", item: item([], true) }
        : { is: "Replace", id, etag: over.etag, item: item(over.by, over.fleeting) },
  };
}

function traceStep(partition: Partition, id: string, seen: Mark, stamp: string): Step {
  const item = traceFor(partition, id, stamped(seen.by, stamp));
  const operation: Operation = { is: "Replace", id, etag: seen.etag, item };
  return { id, seen, lasting: true, operation: () => operation };
}
