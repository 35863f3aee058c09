import type { StartBot } from "../bot-run.ts";
import { type BotSeat, botSeat } from "../bot-seat.ts";
import { listen } from "../listen.ts";
import type { WorldClock } from "../world-clock.ts";
import type { WorldPorts } from "../world-ports.ts";
import { manySeats } from "./many-seats.ts";
import { roundRobin } from "./round-robin.ts";

interface Around {
  readonly startBot: StartBot | undefined;
  /** Of one that sits at the product's address. */
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: WorldClock;
  readonly ports: Pick<WorldPorts, "product" | "instances">;
}

/** Where the product sits: one process at its address, or several behind a proxy there. */
export interface ProductSeat {
  readonly seat: BotSeat;
  /** The address is nobody's any more. */
  close(): Promise<void>;
}

/** @throws Error with a sentence for people when the port is taken */
export async function productSeat(around: Around): Promise<ProductSeat> {
  const { startBot, environment, clock, ports } = around;
  if (ports.instances.length === 0)
    return { seat: botSeat(startBot, environment, clock), close: async () => {} };
  const environments = ports.instances.map((port) => ({ ...environment, PORT: String(port) }));
  const proxy = await listen(roundRobin(ports.instances), ports.product);
  return { seat: manySeats(startBot, environments, clock, console.error), close: proxy.close };
}
