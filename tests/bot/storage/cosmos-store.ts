import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Container } from "@azure/cosmos";
import { cosmosClient } from "../../../bot/storage/cosmos-client.ts";
import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { startCosmos } from "../../../infra/local/cosmos/cosmos.ts";
import type { StoreUnderTest } from "../../contracts/store-under-test.ts";

const database = "peer-circles";
const azure = join(__dirname, "../../../infra/azure");
export const containerDefinition = JSON.parse(
  readFileSync(join(azure, "documents-container.json"), "utf8"),
);

/** A fresh account of Cosmos DB on this machine with its one container, and clients of their own. */
export async function aCosmosStore(ranges = 3) {
  let passed = 0;
  const nowMs = () => Date.now() + passed;
  const containers = [{ database, container: containerDefinition }];
  const cosmos = await startCosmos({ port: 0, ranges, nowMs, containers });
  const closing: (() => Promise<void>)[] = [];

  function aContainer(): Container {
    const client = cosmosClient(cosmos.url, () => {
      throw new Error("An emulator is not asked who one is");
    });
    closing.push(async () => client.dispose());
    return client.database(database).container(containerDefinition.id);
  }

  let stopping: Promise<void> | undefined;
  function stop(): Promise<void> {
    stopping ??= cosmos.stop();
    return stopping;
  }

  return {
    cosmos,
    aContainer,
    /** Stops the account, under the clients' feet. */
    stop,
    split: () => cosmos.split(database, containerDefinition.id),
    async connect(over: Partial<Parameters<typeof cosmosDocuments>[0]> = {}) {
      const documents = await cosmosDocuments({
        container: aContainer(),
        nowMs,
        log: { info: () => {}, warn: () => {} },
        ...over,
      });
      closing.unshift(() => documents.close());
      return documents;
    },
    async pass(seconds: number) {
      passed += seconds * 1000;
    },
    async close() {
      for (const close of closing) await close();
      await stop();
    },
  } satisfies StoreUnderTest & Record<string, unknown>;
}
