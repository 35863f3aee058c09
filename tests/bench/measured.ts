import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What the benchmark asks of a measured program, by name. */
export type Answers = Readonly<Record<string, (input: unknown) => unknown>>;

/** What it hears: first where the program listens, then an answer to each question. */
export type FromProgram = { readonly port: number } | { readonly answer: unknown };

/** What a process holds, in bytes, after its rubbish has been collected. */
export interface Memory {
  /** Of the machine. */
  readonly rss: number;
  /** Objects and buffers. */
  readonly held: number;
}

/** Lets the benchmark that started this program measure it, and ask `more`. Ends the program with the benchmark. */
export function measured(port: number, more: Answers = {}): void {
  const answers: Answers = { cpuMs, memory, ...more };
  process.on("message", async ({ question, input }: { question: string; input: unknown }) => {
    const answer = await answers[question]?.(input);
    process.send?.({ answer } satisfies FromProgram);
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port } satisfies FromProgram);
}

/** CPU milliseconds of all threads so far. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function memory(): Memory {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (how: object) => void;
  for (let times = 0; times < 3; times++) collect({ type: "major", flavor: "last-resort" });
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, held: heapUsed + external };
}
