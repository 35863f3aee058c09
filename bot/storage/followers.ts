import type { Changes } from "../ports/changes.ts";
import type { Partition } from "../ports/partition.ts";

/** Changes within this process. */
export interface Followers extends Changes {
  /** Tells the partition's followers of a commit. */
  tell(partition: Partition): void;
  /** Tells everyone, where commits may have gone unheard. */
  tellAll(): void;
  /** Whether anyone follows anything. */
  any(): boolean;
  /** Calls whenever someone begins to follow while nobody did. */
  onFirst(call: () => void): void;
}

export function followers(): Followers {
  const wakers = new Map<Partition, Set<() => void>>();
  const onFirst = new Set<() => void>();

  function join(partition: Partition, wake: () => void): () => void {
    const together = wakers.get(partition) ?? new Set();
    const isFirst = wakers.size === 0;
    wakers.set(partition, together.add(wake));
    if (isFirst) for (const call of onFirst) call();
    return () => {
      together.delete(wake);
      if (together.size === 0 && wakers.get(partition) === together) wakers.delete(partition);
    };
  }

  return {
    tell(partition) {
      for (const wake of wakers.get(partition) ?? []) wake();
    },
    tellAll() {
      for (const together of wakers.values()) for (const wake of together) wake();
    },
    any: () => wakers.size > 0,
    onFirst(call) {
      onFirst.add(call);
    },
    follow(partition, signal) {
      const news = newsUntil(signal);
      const leave = join(partition, news.arrived);
      signal.addEventListener("abort", leave, { once: true });
      if (signal.aborted) leave();
      const iterator: AsyncIterator<void> = {
        next: news.next,
        async return() {
          leave();
          signal.removeEventListener("abort", leave);
          return { done: true, value: undefined };
        },
      };
      return { [Symbol.asyncIterator]: () => iterator };
    },
  };
}

/** What arrives while nobody waits counts once. */
function newsUntil(signal: AbortSignal) {
  let unread = false;
  let wake = () => {};
  signal.addEventListener("abort", () => wake(), { once: true });
  return {
    arrived() {
      unread = true;
      wake();
    },
    async next(): Promise<IteratorResult<void>> {
      if (!unread && !signal.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      unread = false;
      return signal.aborted ? { done: true, value: undefined } : { done: false, value: undefined };
    },
  };
}
