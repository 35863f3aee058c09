import type { Container } from "@azure/cosmos";
import type { Changes } from "../../../bot/ports/changes.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { cosmosClient } from "../../../bot/storage/cosmos-client.ts";
import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { program } from "../program.ts";
import { productContainer } from "./product-container.ts";

type Spent = (operation: string, requestUnits: number) => void;

/** An account of Cosmos DB in a process of its own. */
export interface BenchCosmos {
  readonly endpoint: string;
  /** What makes the product use it. */
  readonly env: Readonly<Record<string, string>>;
  /** The product's driver, in this process; `spent` hears what every answer cost. */
  documents(spent?: Spent): Promise<Documents & Changes>;
  /** Lets so many hours pass for what expires or is remembered for a while. */
  pass(hours: number): Promise<void>;
  stop(): Promise<void>;
}

/** In memory, or with what is in `file`. */
export async function benchCosmos(file?: string): Promise<BenchCosmos> {
  const args = file === undefined ? [] : [file];
  const account = await program(new URL("./cosmos-account.ts", import.meta.url), args);
  const endpoint = `http://localhost:${account.port}`;
  let passedMs = 0;
  const nowMs = () => Date.now() + passedMs;
  return {
    endpoint,
    env: { STORE: "cosmos", COSMOS_ENDPOINT: endpoint },
    async documents(spent = () => {}) {
      const container = openedContainer(endpoint);
      const documents = await cosmosDocuments({ container, nowMs, log: console, spent });
      return {
        ...documents,
        async close() {
          await documents.close();
          container.database.client.dispose();
        },
      };
    },
    async pass(hours) {
      passedMs += hours * 3_600_000;
      await account.ask("pass", hours);
    },
    stop: account.stop,
  };
}

/** The product's container, through the product's own client. */
export function openedContainer(endpoint: string): Container {
  const client = cosmosClient(endpoint, () => {
    throw new Error("An emulator is not asked who one is.");
  });
  const { database, container } = productContainer();
  return client.database(database).container(container.id);
}
