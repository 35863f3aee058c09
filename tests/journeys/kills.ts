import { setTimeout as wait } from "node:timers/promises";
import type { BotSeat } from "../../infra/local/bot-seat.ts";

/** Milliseconds between two kills, half of it more or less. */
const every = 3000;

/** Kills that go on until they are told to end. */
export interface Kills {
  /** How many there were. */
  count(): number;
  /** @throws Error when an instance did not start again */
  end(): Promise<void>;
}

/** Kills one instance after the other in the middle of whatever it does; each is back before the next one's turn. */
export function kills({ crash }: Pick<BotSeat, "crash">, instances: number): Kills {
  const over = new AbortController();
  let count = 0;
  const going = (async () => {
    while (!over.signal.aborted) {
      const pause = every * (0.5 + Math.random());
      await wait(pause, undefined, over).catch(() => undefined);
      if (over.signal.aborted) return;
      count += 1;
      await crash(count % instances);
    }
  })();
  // Whoever ends the kills hears of it.
  going.catch(() => undefined);
  return {
    count: () => count,
    async end() {
      over.abort();
      await going;
    },
  };
}
