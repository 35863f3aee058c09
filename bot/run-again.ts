/** `npm run run-again`: names the parked jobs; with the name of one, or `all`, has them run again. Also while the product runs. */
import { randomBytes } from "node:crypto";
import { readConfig } from "./config/config.ts";
import { parkedJobs } from "./jobs/parked.ts";
import { runAgain } from "./jobs/run-again.ts";
import { clockOver } from "./ports/clock.ts";
import { openStore } from "./storage/open-store.ts";
import { seal } from "./storage/seal.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = {
  again: "runs again",
  gone: "has ended since",
  unknown: "was parked by an earlier version, which did not note where it lies",
} as const;

try {
  const config = readConfig();
  const quiet = { info: () => undefined, warn: () => undefined };
  const { documents } = await openStore(config, Date.now, quiet, () => undefined);
  const freshId = () => randomBytes(16).toString("hex");
  const world = { documents, seal: seal(config.SEAL_SECRET), clock: clockOver(Date.now), freshId };
  const [name] = process.argv.slice(2);
  try {
    if (name === undefined) {
      const parked = await parkedJobs(world, config.ALLOWED_TENANTS);
      for (const { job, type, fault, at } of parked) say(`${job}  ${type}  ${fault}  ${at}`);
      say(parked.length === 0 ? "No job is parked." : "Name one, or all: npm run run-again -- all");
    } else {
      const done = await runAgain(world, config.ALLOWED_TENANTS, name);
      for (const { note, outcome } of done) say(`${note.job}  ${note.type}  ${told[outcome]}`);
      if (done.length === 0) say("No parked job has that name.");
    }
  } finally {
    await documents.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
