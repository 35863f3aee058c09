import type { Mark } from "./cosmos-etag.ts";
import { type CosmosItem, isTrace, itemMark } from "./cosmos-item.ts";
import type { Step } from "./cosmos-plan.ts";
import { carries } from "./cosmos-stamps.ts";

/** What a conflict came to: it was this very commit, carried out before; someone else; or another try will tell. */
export type Verdict = "ours" | "theirs" | "again";

interface Conflict {
  readonly steps: readonly Step[];
  /** The step that met something else than it expected. */
  readonly met: Step;
  readonly stamp: string;
  /** Whether a try before may have been carried out although nothing was heard of it. */
  readonly doubtful: boolean;
  /** Traces of deleted documents where the commit creates; kept up to date. */
  readonly traces: Map<Step, Mark>;
  readonly find: (id: string) => Promise<CosmosItem | undefined>;
}

/**
 * Why a commit met a conflict. Its stamp on any of its documents proves that it was carried out, all of it. Where it was
 * and the document in the way has lost its stamp, a lasting one of the others still has it.
 */
export async function verdict(conflict: Conflict): Promise<Verdict> {
  const { met, stamp, find } = conflict;
  const found = await find(met.id);
  if (found && carries(found.by, stamp)) return "ours";
  if (isOutOfTheWay(conflict, found)) return "again";
  for (const { id } of witnesses(conflict)) {
    const seen = await find(id);
    if (seen && carries(seen.by, stamp)) return "ours";
  }
  return "theirs";
}

/**
 * Whether the next try can succeed: a trace is no document, and is replaced; nothing is there any more, since it expired;
 * or it is what the writer saw, which a replica shows that lags behind.
 */
function isOutOfTheWay({ met, traces }: Conflict, found: CosmosItem | undefined): boolean {
  if (met.seen !== undefined) return found?._etag === met.seen.etag;
  traces.delete(met);
  if (found === undefined) return true;
  if (isTrace(found)) traces.set(met, itemMark(found));
  return isTrace(found);
}

function witnesses({ steps, met, doubtful }: Conflict): readonly Step[] {
  const others = steps.filter((step) => step !== met);
  if (doubtful) return others;
  return met.lasting ? [] : others.filter(({ lasting }) => lasting).slice(0, 1);
}
