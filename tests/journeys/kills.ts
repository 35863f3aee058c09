import { setTimeout as wait } from "node:timers/promises";
import type { BotSeat } from "../../infra/local/bot-seat.ts";

/** Milliseconds between two kills, half of it more or less. */
const every = 3000;
const sparedMilliseconds = 5000;
/** So long what a killed instance has sent takes to arrive, at most. */
const dyingMilliseconds = 500;

/** Kills that go on until they are told to end. */
export interface Kills {
  /** How many have begun. */
  count(): number;
  /** An instance is about to be killed, or was a moment ago: what it sent last may still be on its way. */
  dying(): boolean;
  /** None for a while: someone is to live long enough to write down what is said only once. */
  spare(): void;
  /** @throws Error when an instance did not start again */
  end(): Promise<void>;
}

/** Kills one instance after the other in the middle of whatever it does; each is back before the next one's turn. */
export function kills({ crash }: Pick<BotSeat, "crash">, instances: number): Kills {
  const over = new AbortController();
  let count = 0;
  let killedAt = Number.NEGATIVE_INFINITY;
  let sparedUntil = 0;
  const going = (async () => {
    while (!over.signal.aborted) {
      const pause = every * (0.5 + Math.random());
      await wait(pause, undefined, over).catch(() => undefined);
      if (performance.now() < sparedUntil) continue;
      if (over.signal.aborted) return;
      count += 1;
      killedAt = performance.now();
      await crash(count % instances);
    }
  })();
  // Whoever ends the kills hears of it.
  going.catch(() => undefined);
  return {
    count: () => count,
    dying: () => performance.now() < killedAt + dyingMilliseconds,
    spare() {
      sparedUntil = performance.now() + sparedMilliseconds;
    },
    async end() {
      over.abort();
      await going;
    },
  };
}
