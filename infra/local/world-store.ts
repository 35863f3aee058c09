import { join } from "node:path";
import type { Cosmos } from "./cosmos/cosmos.ts";
import { startProductCosmos } from "./product-cosmos.ts";

export type StoreName = "sqlite" | "cosmos";

/** What the product keeps its documents in. */
export interface WorldStore {
  /** The product's settings for it. */
  readonly settings: Readonly<Record<string, string>>;
  /** The emulator, when it is that. */
  readonly cosmos?: Cosmos | undefined;
  stop(): Promise<void>;
}

/** How the names of a store's files begin, in the data folder. */
export const storeFiles: Readonly<Record<StoreName, string>> = {
  sqlite: "peer-circles.sqlite",
  cosmos: "peer-circles.cosmos",
};

/**
 * Starts what the store needs; SQLite needs nothing but the data folder.
 *
 * @throws Error with a sentence for people when the port is taken or the file is damaged
 */
export async function worldStore(
  name: StoreName,
  port: number,
  dataFolder: string,
): Promise<WorldStore> {
  if (name === "sqlite") return { settings: { STORE: "sqlite" }, stop: async () => {} };
  const { cosmos, settings } = await startProductCosmos(port, join(dataFolder, storeFiles.cosmos));
  return {
    settings: { STORE: "cosmos", ...settings },
    cosmos,
    stop: () => cosmos.stop(),
  };
}
