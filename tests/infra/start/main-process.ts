import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BotRun } from "../../../infra/local/bot-run.ts";

const program = fileURLToPath(new URL("../../../bot/main.ts", pathToFileURL(__filename)));

/** How a process ended after it was asked to. */
export interface Ending {
  readonly code: number | null;
  readonly seconds: number;
}

/**
 * The product as it runs in production: `bot/main.ts`, on the machine's own clock, which a signal stops. `endings` has how
 * each ended that was asked to.
 */
export async function mainProcess(
  environment: Readonly<Record<string, string>>,
  endings: Ending[] = [],
): Promise<BotRun> {
  const { PATH = "", TMPDIR = "/tmp" } = process.env;
  const env = { PATH, TMPDIR, ...environment };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(child, "exit").then(() => undefined);
  const health = `http://127.0.0.1:${environment["PORT"]}/health`;
  while (!(await fetch(health).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error("It ended before it was ready.");
    await wait(50);
  }
  return {
    ended,
    nextDue: async () => undefined,
    rest: async () => {},
    move: async () => false,
    async stop() {
      const from = performance.now();
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 25_000);
      await ended;
      clearTimeout(timer);
      endings.push({ code: child.exitCode, seconds: (performance.now() - from) / 1000 });
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
