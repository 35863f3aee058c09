import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FromProgram, Memory } from "./measured.ts";

/** A program under measurement, in a process of its own. */
export interface Program {
  readonly port: number;
  /** CPU time it has used so far, in all its threads. */
  cpuMs(): Promise<number>;
  memory(): Promise<Memory>;
  /** What else it answers. One question at a time. */
  ask(question: string, input?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts a program that calls measured().
 *
 * @throws Error when it ends instead of listening
 */
export async function program(
  file: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const { PATH = "" } = process.env;
  const child = fork(fileURLToPath(file), [...args], {
    env: { PATH, NODE_ENV: "production", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${child.spawnargs.join(" ")} ended.`);
  });
  // Whoever asks next hears of it.
  ended.catch(() => undefined);
  const started = await told(child, ended);
  if (!("port" in started)) throw new Error("The program did not say where it listens.");
  async function ask(question: string, input?: unknown): Promise<unknown> {
    child.send({ question, input });
    const heard = await told(child, ended);
    return "answer" in heard ? heard.answer : undefined;
  }
  return {
    port: started.port,
    cpuMs: async () => Number(await ask("cpuMs")),
    memory: async () => (await ask("memory")) as Memory,
    ask,
    async stop() {
      child.kill("SIGKILL");
      if (child.signalCode === null) await once(child, "exit");
    },
  };
}

async function told(child: ChildProcess, ended: Promise<never>): Promise<FromProgram> {
  const listening = new AbortController();
  const message = once(child, "message", listening);
  try {
    return (await Promise.race([message, ended]))[0];
  } finally {
    listening.abort();
    message.catch(() => undefined);
  }
}
