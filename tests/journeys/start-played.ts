import { childHeardBy } from "../../infra/local/bot-child.ts";
import { type LocalWorldOptions, startLocalWorld } from "../../infra/local/local-world.ts";
import { askProduct } from "../../infra/local/sample/ask-product.ts";
import { neighbouringPorts } from "../builders/neighbouring-ports.ts";
import { amongKills } from "./among-kills.ts";
import { here } from "./here.ts";
import type { Played } from "./played.ts";
import { type Setting, setting } from "./setting.ts";

type Options = Omit<LocalWorldOptions, "port">;

/** Starts a world as Jest's project wants it. */
export function startPlayed(options: Options): Promise<Played> {
  return starts[setting()](options);
}

const starts: Readonly<Record<Setting, (options: Options) => Promise<Played>>> = {
  sqlite: calm,
  cosmos: (options) => calm({ ...options, store: "cosmos" }),
  two: async (options) =>
    amongKills({
      // Killed for real: the product in processes of its own.
      bot: childHeardBy(() => {}),
      ...options,
      store: "cosmos",
      instances: 2,
      port: await neighbouringPorts(6),
    }),
};

async function calm(options: Options): Promise<Played> {
  const world = await startLocalWorld({ bot: here, ...options, port: 0 });
  return { world, ask: askProduct, shown: (messages) => messages };
}
