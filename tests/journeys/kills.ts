import { setTimeout as wait } from "node:timers/promises";
import type { BotSeat } from "../../infra/local/bot-seat.ts";

/** Milliseconds between two kills, half of it more or less. */
const every = 3000;
const sparedMilliseconds = 5000;
/** Kills that go on until they are told to end. */
export interface Kills {
  /** How many have begun. */
  count(): number;
  /** When each began, as `performance.now()` counts. */
  times(): readonly number[];
  /** None for a while: someone is to live long enough to write down what is said only once. */
  spare(): void;
  /** @throws Error when an instance did not start again */
  end(): Promise<void>;
}

/** Kills one instance after the other in the middle of whatever it does; each is back before the next one's turn. */
export function kills({ crash }: Pick<BotSeat, "crash">, instances: number): Kills {
  const over = new AbortController();
  const times: number[] = [];
  let sparedUntil = 0;
  const going = (async () => {
    while (!over.signal.aborted) {
      const pause = every * (0.5 + Math.random());
      await wait(pause, undefined, over).catch(() => undefined);
      if (performance.now() < sparedUntil) continue;
      if (over.signal.aborted) return;
      times.push(performance.now());
      await crash(times.length % instances);
    }
  })();
  // Whoever ends the kills hears of it.
  going.catch(() => undefined);
  return {
    count: () => times.length,
    times: () => times,
    spare() {
      sparedUntil = performance.now() + sparedMilliseconds;
    },
    async end() {
      over.abort();
      await going;
    },
  };
}
