import type { Instant } from "../../shared/time/instant.ts";
import { botPlace } from "./bot-place.ts";
import type { StartBot } from "./bot-run.ts";
import type { WorldClock } from "./world-clock.ts";

/** Where the product sits in the local world, in one process or in several; it can be away for a while. */
export interface BotSeat {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Ends one instance, counted from 0, in the middle of whatever it does, and starts it again. */
  crash(instance: number): Promise<void>;
  /** When its next job is due; undefined also while it is away. */
  nextDue(until: Instant): Promise<Instant | undefined>;
  /** Begins no job until its clock is moved, and waits for those that run. */
  rest(): Promise<void>;
  /** Sets its clock and waits until everything that is due has run. */
  move(to: Instant): Promise<void>;
  /** Calls the listener when it ends and nobody asked it to. */
  onLost(listener: () => void): void;
}

/** The product in one process. */
export function botSeat(
  startBot: StartBot | undefined,
  environment: Readonly<Record<string, string>>,
  clock: WorldClock,
): BotSeat {
  let lost = () => {};
  const place = botPlace(startBot, environment, () => lost());
  const start = () => place.start(clock.ahead);
  return {
    start,
    stop: () => place.leave("stop"),
    kill: () => place.leave("kill"),
    async crash() {
      await place.leave("kill");
      await start();
    },
    nextDue: (until) => place.ask((run) => run.nextDue(until)),
    async rest() {
      await place.ask((run) => run.rest());
    },
    async move(to) {
      await place.ask((run) => run.move(to));
    },
    onLost(listener) {
      lost = listener;
    },
  };
}
