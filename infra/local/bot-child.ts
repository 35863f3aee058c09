import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Instant } from "../../shared/time/instant.ts";
import type { Begin, BotRun, FromBot, StartBot, ToBot } from "./bot-run.ts";

const program = fileURLToPath(new URL("./bot-process.ts", import.meta.url));
const mostMilliseconds = 15_000;

/**
 * Starts the product in a process of its own, as in production but for its clock.
 *
 * @throws Error with the product's own sentence when it does not start
 */
export const startChild: StartBot = childHeardBy(undefined);

/** The same; whatever the process writes goes to `hear` in place of this process's own output. */
export function childHeardBy(hear: ((written: string) => void) | undefined): StartBot {
  return (environment, ahead) => start(environment, ahead, hear);
}

async function start(
  environment: Parameters<StartBot>[0],
  ahead: Parameters<StartBot>[1],
  hear: ((written: string) => void) | undefined,
): Promise<BotRun> {
  const output = hear ? "pipe" : "inherit";
  const child = spawn(process.execPath, [program], {
    env: { ...kept(), ...environment },
    stdio: ["ignore", output, output, "ipc"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (written: string) => hear?.(written));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    await said(child, ended, "loaded");
    child.send({ aheadMilliseconds: await ahead() } satisfies Begin);
    await said(child, ended, "ready");
  } catch (fault) {
    child.kill("SIGKILL");
    throw fault;
  }
  const ask = asking(child, ended);
  return {
    ended,
    nextDue: async (until) => (await ask({ ask: "next-due", until })).due,
    async rest() {
      await ask({ ask: "rest" });
    },
    move: async (to) => (await ask({ ask: "move", to })).ran === true,
    async stop() {
      if (child.connected) child.send({ id: 0, ask: "stop" } satisfies ToBot);
      const timer = setTimeout(() => child.kill("SIGKILL"), mostMilliseconds);
      await ended;
      clearTimeout(timer);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Nothing of this machine's environment but what programs need to run at all. */
function kept(): Record<string, string> {
  const names = ["PATH", "SYSTEMROOT", "TEMP", "TMPDIR", "TZ"];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function said(
  child: ChildProcess,
  ended: Promise<void>,
  state: "loaded" | "ready",
): Promise<void> {
  const next = new Promise<FromBot>((resolve) => child.once("message", resolve));
  const heard = await Promise.race([next, ended]);
  if (heard && "state" in heard && heard.state === state) return;
  throw new Error(heard && "why" in heard ? heard.why : "Peer Circles ended before it was ready.");
}

type Question =
  | { readonly ask: "next-due"; readonly until: Instant }
  | { readonly ask: "rest" }
  | { readonly ask: "move"; readonly to: Instant };
type Answer = Extract<FromBot, { readonly id: number }>;

function asking(child: ChildProcess, ended: Promise<void>) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  child.on("message", (message: FromBot) => {
    if ("id" in message) waiting.get(message.id)?.(message);
  });
  return async (question: Question): Promise<Answer> => {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    if (child.connected) child.send({ ...question, id });
    const answer = await Promise.race([answered, ended]);
    waiting.delete(id);
    if (!answer) throw new Error("Peer Circles ended before it answered.");
    if (answer.fault !== undefined) throw new Error(answer.fault);
    return answer;
  };
}
