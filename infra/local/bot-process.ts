import { type Running, start } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config/config.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Begin, FromBot, ToBot } from "./bot-run.ts";
import { type WorldClock, worldClock } from "./world-clock.ts";

// The product in a process of its own. The local world holds the other end of its channel and moves its clock.

interface Product {
  readonly running: Running;
  readonly clock: WorldClock;
}

/** Ctrl-C reaches both processes; the local world then asks this one to stop. */
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});

const alone = () => process.exit(0);
process.once("disconnect", alone);
process.once("message", (message) => void begin(message as Begin));
tell({ state: "loaded" });

async function begin({ aheadMilliseconds }: Begin): Promise<void> {
  try {
    const clock = worldClock(undefined, aheadMilliseconds);
    const product = { clock, running: await start(readConfig(), clock) };
    process.on("message", (message) => void answer(product, message as ToBot));
    process.off("disconnect", alone);
    process.on("disconnect", () => void end(product));
    tell({ state: "ready" });
  } catch (fault) {
    tell({ state: "failed", why: sentence(fault) }, () => process.exit(1));
  }
}

async function answer(product: Product, asked: ToBot): Promise<void> {
  const { id } = asked;
  try {
    if (asked.ask === "stop") return await end(product);
    if (asked.ask === "next-due")
      return tell({ id, due: await product.running.nextDue(asked.until) });
    if (asked.ask === "rest") await product.running.rest();
    tell({ id, ran: asked.ask === "move" && (await move(product, asked.to)) });
  } catch (fault) {
    tell({ id, fault: sentence(fault) });
  }
}

function move({ running, clock }: Product, to: Instant): Promise<boolean> {
  clock.set(to);
  return running.runDue();
}

async function end({ running }: Product): Promise<void> {
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
