import type { DatabaseSync } from "node:sqlite";
// Not the global one, which tests may have replaced by one that stands still.
import { setImmediate } from "node:timers";

/** What a piece of work came to: kept; nothing to keep; or to be taken back as if it had not been. */
export type Outcome = "done" | "as it was" | "undone";

interface Waiting {
  readonly work: () => Outcome;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Writes what comes at the same time in one transaction: waiting for the disk is what costs, and so it is waited for
 * once. Each piece of work is all or nothing for itself, sees those before it, and is answered when all are on the disk.
 */
export function sqliteTogether(database: DatabaseSync) {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const rollback = database.prepare("ROLLBACK");
  const piece = database.prepare("SAVEPOINT piece");
  const keep = database.prepare("RELEASE piece");
  const takeBack = database.prepare("ROLLBACK TO piece");
  let waiting: Waiting[] = [];

  function together(work: () => Outcome): Promise<Outcome> {
    if (waiting.length === 0) setImmediate(flush);
    return new Promise((resolve, reject) => waiting.push({ work, resolve, reject }));
  }

  function flush(): void {
    const now = waiting;
    waiting = [];
    if (now.length === 0) return;
    try {
      const outcomes = written(now);
      for (const [i, { resolve }] of now.entries()) resolve(outcomes[i] ?? "undone");
    } catch (fault) {
      for (const { reject } of now) reject(fault);
    }
  }

  function written(now: readonly Waiting[]): readonly Outcome[] {
    begin.run();
    try {
      const outcomes = now.map(({ work }) => apart(work));
      commit.run();
      return outcomes;
    } catch (fault) {
      if (database.isTransaction) rollback.run();
      throw fault;
    }
  }

  function apart(work: () => Outcome): Outcome {
    piece.run();
    const outcome = work();
    if (outcome === "undone") takeBack.run();
    keep.run();
    return outcome;
  }

  return { together, flush };
}
