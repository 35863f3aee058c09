import { start } from "./compose.ts";
import { readConfig } from "./config/config.ts";
import { clockOver } from "./ports/clock.ts";

try {
  const running = await start(readConfig(), clockOver(Date.now));
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
