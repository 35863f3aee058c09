import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Cosmos, startCosmos } from "./cosmos/cosmos.ts";

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

const definition = new URL("../azure/documents-container.json", import.meta.url);
const database = "peer-circles";

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
  const container = JSON.parse(readFileSync(definition, "utf8"));
  const cosmos = await startCosmos({
    port,
    file: join(dataFolder, storeFiles.cosmos),
    containers: [{ database, container }],
  });
  return {
    settings: {
      STORE: "cosmos",
      COSMOS_ENDPOINT: cosmos.url,
      COSMOS_DATABASE: database,
      COSMOS_CONTAINER: container.id,
    },
    cosmos,
    stop: () => cosmos.stop(),
  };
}
