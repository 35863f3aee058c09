/** One word from the live stream. */
interface News<Now> {
  readonly version: number;
  readonly now: Now;
}

interface Following<Now> {
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<News<Now>>>;
  readonly onNews: (news: News<Now>) => void;
  /** True for an end that coming back cannot mend. */
  readonly isOver: (error: unknown) => boolean;
  readonly signal: AbortSignal;
  /** Waits; ends early when the signal does. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Listens until the signal ends, and connects again after every end: at first after a second, then ever more slowly, half a minute at most.
 * Connecting sends the current version, so nothing is missed in between.
 */
export async function follow<Now>({ open, onNews, isOver, signal, wait }: Following<Now>) {
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const news of await open(signal)) {
        failures = 0;
        onNews(news);
      }
    } catch (error) {
      if (isOver(error)) return;
    }
    if (signal.aborted) return;
    await wait(pauseAfter(failures), signal);
    failures += 1;
  }
}

/** Milliseconds before the next attempt, spread so that many tabs do not come back at once. */
export function pauseAfter(failures: number, chance = Math.random()): number {
  const longest = Math.min(1000 * 2 ** failures, 30_000);
  return longest / 2 + (longest / 2) * chance;
}

export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}
