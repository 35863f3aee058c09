import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { runner } from "../../../bot/jobs/runner.ts";
import { workBell } from "../../../bot/jobs/work-bell.ts";
import { clockOver } from "../../../bot/ports/clock.ts";
import type { Write } from "../../../bot/ports/documents.ts";
import { jobWrite, type Worker } from "../../../bot/ports/job.ts";
import { openForWork } from "./open-for-work.ts";

/**
 * A program that does jobs until it is killed, and writes into a file when it has an effect outside: `<name> <process>`.
 * The first of two jobs in a row asks for the second.
 */
const [store = "", place = "", file = ""] = process.argv.slice(2);
const log = { debug() {}, info() {}, warn() {}, error() {} };
const clock = clockOver(Date.now);
const { documents, onWork } = workBell(await openForWork(store, place), clock);
const worker: Worker<{ name: string }> = {
  type: "test.work",
  payload: z.object({ name: z.string() }),
  async run({ payload: { name } }) {
    await wait(Math.random() * 20);
    appendFileSync(file, `${name} ${process.pid}\n`);
    await wait(Math.random() * 20);
    const done: Write = { op: "create", id: `done|${name}`, kind: "effect", version: 1, body: {} };
    if (!name.endsWith("-first")) return [done];
    const next = name.replace("-first", "-second");
    return [done, jobWrite("test.work", next, clock.now(), { name: next })];
  },
};
const pace = { leaseSeconds: 3, everyMs: 400, renewMs: 200 };
const work = runner({ documents, clock, log }, [worker], pace);
onWork(work.wake);
work.start();
process.stdout.write("working\n");
