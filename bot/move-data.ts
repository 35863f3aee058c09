/** `npm run move-data`: carries everything from SQLite to Cosmos DB, once, with the product's settings. */
import { readConfig } from "./config/config.ts";
import { moveToCosmos } from "./storage/move/move-to-cosmos.ts";
import { progressLine } from "./storage/move/progress-line.ts";

const line = progressLine(process.stdout, Date.now);
try {
  await moveToCosmos(readConfig(), { nowMs: Date.now, ...line });
} catch (error) {
  line.say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
