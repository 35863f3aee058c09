import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { runner } from "../../../bot/jobs/runner.ts";
import { workBell } from "../../../bot/jobs/work-bell.ts";
import { clockOver } from "../../../bot/ports/clock.ts";
import { jobWrite } from "../../../bot/ports/job.ts";
import { openForWork } from "./open-for-work.ts";

/**
 * A program that does jobs until it is killed, and writes into a file when it has an effect outside: `<name> <process>`.
 * The first of two jobs in a row asks for the second.
 */
const [store = "", place = "", file = ""] = process.argv.slice(2);
const log = { debug() {}, info() {}, warn() {}, error() {} };
const clock = clockOver(Date.now);
const { documents, onWork } = workBell(await openForWork(store, place), clock);
const work = runner(
  { documents, clock, log },
  [
    {
      type: "test.work",
      payload: z.object({ name: z.string() }),
      async run({ payload: { name } }) {
        await wait(Math.random() * 20);
        appendFileSync(file, `${name} ${process.pid}\n`);
        await wait(Math.random() * 20);
        const done = { id: `done|${name}`, kind: "effect", version: 1, body: {} };
        const next = name.endsWith("-first") ? name.replace("-first", "-second") : undefined;
        return [
          { op: "create", ...done },
          ...(next ? [jobWrite("test.work", next, clock.now(), { name: next })] : []),
        ];
      },
    },
  ],
  { leaseSeconds: 3, everyMs: 200, renewMs: 100 },
);
onWork(work.wake);
work.start();
process.stdout.write("working\n");
