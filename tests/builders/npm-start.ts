import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { neighbouringPorts } from "./neighbouring-ports.ts";

/** How `npm start` ended, and everything it said. */
interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `npm start`'s program to its end, or until it says that it is ready, when `then` goes on and it is interrupted. */
export async function npmStart(
  args: readonly string[],
  then?: (url: string, process: ChildProcess) => Promise<void>,
): Promise<Ended> {
  const child = spawn(process.execPath, ["infra/local/start.ts", ...args], { stdio: "pipe" });
  let said = "";
  const ready = new Promise<string>((resolve) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      const url = /ready: (\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
  });
  const ended = once(child, "exit");
  if (then) {
    const url = await Promise.race([ready, ended.then(() => "")]);
    try {
      if (url) await then(url, child);
    } finally {
      child.kill("SIGINT");
    }
  }
  const [code] = await ended;
  return { code, said };
}

/** For `--port`: the first of as many free ones as any start takes. */
export async function somePort(): Promise<string> {
  return String(await neighbouringPorts(6));
}
