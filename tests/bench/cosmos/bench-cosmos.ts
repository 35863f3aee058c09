import type { Container } from "@azure/cosmos";
import type { Changes } from "../../../bot/ports/changes.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { cosmosClient } from "../../../bot/storage/cosmos-client.ts";
import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { program } from "../program.ts";

const [database, id] = ["peer-circles", "documents"];

/** An account of Cosmos DB in a process of its own. */
export interface BenchCosmos {
  readonly endpoint: string;
  /** What makes the product use it. */
  readonly env: Readonly<Record<string, string>>;
  /** The product's driver, in this process; `spent` hears what every answer cost. */
  documents(
    spent?: (operation: string, requestUnits: number) => void,
  ): Promise<Documents & Changes>;
  stop(): Promise<void>;
}

/** In memory, or with what is in `file`. */
export async function benchCosmos(file?: string): Promise<BenchCosmos> {
  const args = file === undefined ? [] : [file];
  const account = await program(new URL("./cosmos-account.ts", import.meta.url), args);
  const endpoint = `http://localhost:${account.port}`;
  return {
    endpoint,
    env: { STORE: "cosmos", COSMOS_ENDPOINT: endpoint },
    async documents(spent = () => {}) {
      const container = productContainer(endpoint);
      const documents = await cosmosDocuments({ container, nowMs: Date.now, log: console, spent });
      return {
        ...documents,
        async close() {
          await documents.close();
          container.database.client.dispose();
        },
      };
    },
    stop: account.stop,
  };
}

/** The product's container, through the product's own client. */
export function productContainer(endpoint: string): Container {
  const client = cosmosClient(endpoint, () => {
    throw new Error("An emulator is not asked who one is.");
  });
  return client.database(database).container(id);
}
