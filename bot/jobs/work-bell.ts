import type { Clock } from "../ports/clock.ts";
import type { Documents, Write } from "../ports/documents.ts";

/**
 * The documents, and a bell that rings when a commit through them has stored a job that is due already: it need not wait
 * for the next look. What other processes store is theirs to do; should they die, a look finds it.
 */
export function workBell(documents: Documents, clock: Clock) {
  const heard = new Set<() => void>();

  function ringFor(writes: readonly Write[]): void {
    const now = clock.now();
    const isDue = (write: Write) =>
      write.op !== "delete" && write.dueAt !== undefined && write.dueAt <= now;
    if (writes.some(isDue)) for (const listener of heard) listener();
  }

  const ringing: Documents = {
    ...documents,
    async commit(partition, writes, name) {
      const done = await documents.commit(partition, writes, name);
      if (done.ok) ringFor(writes);
      return done;
    },
    async settle(job, writes) {
      const done = await documents.settle(job, writes);
      if (done.ok) ringFor(writes);
      return done;
    },
  };
  return {
    documents: ringing,
    onWork(listener: () => void): void {
      heard.add(listener);
    },
  };
}
