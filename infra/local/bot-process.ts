import { type Running, start } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config/config.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { FromBot, ToBot } from "./bot-run.ts";
import { worldClock } from "./world-clock.ts";

// The product in a process of its own. The local world holds the other end of its channel and moves its clock.
const clock = worldClock(undefined, Number(process.argv[2] ?? 0));

/** Ctrl-C reaches both processes; the local world then asks this one to stop. */
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});

try {
  const running = await start(readConfig(), clock);
  process.on("message", (message) => void answer(running, message as ToBot));
  process.on("disconnect", () => void end(running));
  tell({ state: "ready" });
} catch (fault) {
  tell({ state: "failed", why: sentence(fault) }, () => process.exit(1));
}

async function answer(running: Running, asked: ToBot): Promise<void> {
  const { id } = asked;
  try {
    if (asked.ask === "stop") return await end(running);
    if (asked.ask === "next-due") return tell({ id, due: await running.nextDue(asked.until) });
    if (asked.ask === "rest") await running.rest();
    tell({ id, ran: asked.ask === "move" && (await move(running, asked.to)) });
  } catch (fault) {
    tell({ id, fault: sentence(fault) });
  }
}

function move(running: Running, to: Instant): Promise<boolean> {
  clock.set(to);
  return running.runDue();
}

async function end(running: Running): Promise<void> {
  await running.stop();
  process.exit(0);
}

function tell(message: FromBot, sent: () => void = () => {}): void {
  if (process.connected) process.send?.(message, sent);
  else sent();
}

function sentence(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
