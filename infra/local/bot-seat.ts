import type { Instant } from "../../shared/time/instant.ts";
import type { BotRun, StartBot } from "./bot-run.ts";
import type { WorldClock } from "./world-clock.ts";

/** Where the product sits in the local world; it can be away for a while. */
export interface BotSeat {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** When its next job is due; undefined also while it is away. */
  nextDue(until: Instant): Promise<Instant | undefined>;
  /** Sets its clock and waits until everything that is due has run. */
  move(to: Instant): Promise<void>;
  /** Calls the listener when it ends and nobody asked it to. */
  onLost(listener: () => void): void;
}

export function botSeat(
  startBot: StartBot | undefined,
  environment: Readonly<Record<string, string>>,
  clock: WorldClock,
): BotSeat {
  let run: BotRun | undefined;
  let lost = () => {};
  const leave = async (how: "stop" | "kill") => {
    const leaving = run;
    run = undefined;
    await leaving?.[how]();
  };
  return {
    async start() {
      const begun = await startBot?.(environment, clock.ahead());
      run = begun;
      begun?.ended.then(() => {
        if (run === begun) lost();
      });
    },
    stop: () => leave("stop"),
    kill: () => leave("kill"),
    nextDue: async (until) => run?.nextDue(until),
    move: async (to) => run?.move(to),
    onLost(listener) {
      lost = listener;
    },
  };
}
