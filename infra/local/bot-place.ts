import type { BotRun, StartBot } from "./bot-run.ts";

/** Where one process of the product runs, or is away. */
export interface BotPlace {
  /** Where one runs already, nothing happens. */
  start(aheadMilliseconds: () => number | Promise<number>): Promise<void>;
  /** Sends away who is there: `stop` lets it finish, `kill` ends it in the middle of whatever it does. */
  leave(how: "stop" | "kill"): Promise<void>;
  /** Asks who is there; undefined when nobody is, or no longer. */
  ask<T>(question: (run: BotRun) => Promise<T>): Promise<T | undefined>;
}

/** `lost` is called when it ends and nobody asked it to. */
export function botPlace(
  startBot: StartBot | undefined,
  environment: Readonly<Record<string, string>>,
  lost: () => void,
): BotPlace {
  let run: BotRun | undefined;
  return {
    async start(ahead) {
      if (run) return;
      const begun = await startBot?.(environment, ahead);
      run = begun;
      begun?.ended.then(() => {
        if (run !== begun) return;
        run = undefined;
        lost();
      });
    },
    async leave(how) {
      const leaving = run;
      run = undefined;
      await leaving?.[how]();
    },
    async ask(question) {
      const asked = run;
      try {
        return asked && (await question(asked));
      } catch (fault) {
        if (run === asked) throw fault;
        return undefined;
      }
    },
  };
}
