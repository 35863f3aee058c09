import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "../ask.ts";
import type { BenchWorld } from "../bench-world.ts";
import type { BenchCosmos } from "../cosmos/bench-cosmos.ts";
import { liveTabs, storedLive } from "../live/live-circles.ts";
import { productEnv } from "../product-env.ts";
import { program } from "../program.ts";
import { sayHello } from "../say-hello.ts";

/** Request units an hour that one instance spends on looking. */
export interface Polling {
  /** For work that is due. */
  readonly due: number;
  /** For what other instances have written, while nobody listens and while somebody does. */
  readonly alone: number;
  readonly followed: number;
}

const seconds = 6;

/** As the product's own metrics have it. */
export async function polling(world: BenchWorld, cosmos: BenchCosmos): Promise<Polling> {
  const documents = await cosmos.documents();
  await storedLive(documents, 1);
  await documents.close();
  const env = { ...productEnv(world, join(world.folder, "unused")), ...cosmos.env };
  const product = await program(new URL("../product.ts", import.meta.url), [], env);
  await sayHello(product, world);
  const alone = await anHour(product.port);
  const client = await program(new URL("../live/listeners.ts", import.meta.url), []);
  const tabs = await liveTabs(world, 1);
  await client.ask(
    "listen",
    tabs.map((tab) => ({ ...tab, port: product.port })),
  );
  const followed = await anHour(product.port);
  await Promise.all([client.stop(), product.stop()]);
  return { due: alone("due"), alone: alone("follow"), followed: followed("follow") };
}

async function anHour(port: number): Promise<(operation: string) => number> {
  const before = await unitsSpent(port);
  await wait(seconds * 1000);
  const after = await unitsSpent(port);
  return (operation) => ((after(operation) - before(operation)) * 3600) / seconds;
}

async function unitsSpent(port: number): Promise<(operation: string) => number> {
  const metrics = await ask({ port, path: "/metrics" });
  return (operation) => {
    const sample = `request_units_total{operation="${operation}"} `;
    const [, value = "0"] = metrics.split(sample);
    return Number.parseFloat(value);
  };
}
