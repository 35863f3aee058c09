import { start } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config/config.ts";
import type { BotRun, StartBot } from "./bot-run.ts";
import { worldClock } from "./world-clock.ts";

/** Starts the product in this very process, for tests: sooner there, and easier to watch. */
export const startHere: StartBot = async (environment, ahead): Promise<BotRun> => {
  const clock = worldClock(undefined, await ahead());
  const running = await start(readConfig(environment), clock);
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const stop = async () => {
    await running.stop();
    end();
  };
  return {
    ended,
    nextDue: (until) => running.nextDue(until),
    rest: () => running.rest(),
    move(to) {
      clock.set(to);
      return running.runDue();
    },
    stop,
    kill: stop,
  };
};
