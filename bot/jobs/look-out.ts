interface LookOut {
  /** Looks from now on. */
  start(): void;
  /** Looks at once, or when the look that is under way has ended; nothing before `start`. */
  soon(): void;
  /** Looks no more, and waits for the look that is under way. */
  stop(): Promise<void>;
}

interface Often {
  /** Real milliseconds between two looks, a quarter more or less, so that several runners do not look all at once. */
  readonly everyMs: number;
  /** Real milliseconds between two looks at least, however often one is asked for. */
  readonly soonestMs: number;
  /** 0 to 1. */
  readonly chance: () => number;
}

/** Looks again and again, one look after the other. `look` deals with its own faults. */
export function lookOut(look: () => Promise<void>, { everyMs, soonestMs, chance }: Often): LookOut {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let on = false;
  let asked = false;
  let lastMs = Number.NEGATIVE_INFINITY;

  function lookIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(now, milliseconds);
  }

  function now(): void {
    asked = false;
    lastMs = performance.now();
    looking = look().finally(() => {
      looking = undefined;
      if (on) lookIn(asked ? soonestMs : everyMs * (0.75 + chance() / 2));
    });
  }

  return {
    start() {
      if (on) return;
      on = true;
      if (!looking) lookIn(0);
    },
    soon() {
      asked = true;
      if (on && !looking) lookIn(Math.max(0, lastMs + soonestMs - performance.now()));
    },
    async stop() {
      on = false;
      clearTimeout(timer);
      await looking;
    },
  };
}
