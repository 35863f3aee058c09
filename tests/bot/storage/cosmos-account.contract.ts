import { setTimeout as wait } from "node:timers/promises";
import type { Container, CosmosClient } from "@azure/cosmos";
import { DefaultAzureCredential } from "@azure/identity";
import { z } from "zod";
import { isLoopback } from "../../../bot/config/config.ts";
import type { Partition } from "../../../bot/ports/partition.ts";
import { cosmosClient } from "../../../bot/storage/cosmos-client.ts";
import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { documentsContract } from "../../contracts/documents-contract.ts";
import type { StoreUnderTest } from "../../contracts/store-under-test.ts";
import { containerDefinition } from "./cosmos-store.ts";

const names = z.object({ endpoint: z.url(), database: z.string(), container: z.string() });
const account = names.parse(JSON.parse(process.env["COSMOS_ACCOUNT"] ?? "{}"));
/** Nobody waits longer for what expires. */
const mostSeconds = 30;

describe(`Cosmos DB at ${account.endpoint}`, () => {
  let first: CosmosClient;
  beforeAll(async () => {
    first = aClient();
    if (isLoopback(new URL(account.endpoint).hostname)) await made(first);
    const { resources } = await containerOf(first).readPartitionKeyRanges().fetchAll();
    for (const { id } of resources)
      if (await hasDocuments(containerOf(first), id))
        throw new Error(`The container ${account.container} is not empty: name one for tests.`);
  });
  afterAll(() => first.dispose());

  documentsContract(async () => store(containerOf(first)));
});

function aClient(): CosmosClient {
  return cosmosClient(account.endpoint, () => new DefaultAzureCredential());
}

function containerOf(client: CosmosClient): Container {
  return client.database(account.database).container(account.container);
}

async function made(client: CosmosClient): Promise<void> {
  const { database } = await client.databases.createIfNotExists({ id: account.database });
  await database.containers.createIfNotExists({ ...containerDefinition, id: account.container });
}

async function hasDocuments(container: Container, range: string): Promise<boolean> {
  const options = { initialHeaders: { "x-ms-documentdb-partitionkeyrangeid": range } };
  const { resources } = await container.items.query("SELECT c.id FROM c", options).fetchNext();
  return (resources ?? []).length > 0;
}

/** The account as each test wants it: with nothing in it, before and after. */
function store(container: Container): StoreUnderTest {
  const touched = new Set<Partition>();
  const closing: (() => Promise<void>)[] = [];
  return {
    async connect() {
      const client = aClient();
      const documents = await cosmosDocuments({
        container: containerOf(client),
        nowMs: Date.now,
        log: console,
      });
      closing.push(async () => {
        await documents.close();
        client.dispose();
      });
      return {
        ...documents,
        commit(partition, writes, name) {
          touched.add(partition);
          return documents.commit(partition, writes, name);
        },
      };
    },
    async pass(seconds) {
      if (seconds > mostSeconds)
        console.log(
          `Not waited for: ${seconds} s, but ${mostSeconds} s. What lives longer is not shown to.`,
        );
      await wait(Math.min(seconds, mostSeconds) * 1000);
    },
    async close() {
      await Promise.all([...touched].map((partition) => emptied(container, partition)));
      for (const close of closing) await close();
    },
  };
}

async function emptied(container: Container, partition: Partition): Promise<void> {
  const found = container.items.query<{ id: string }>("SELECT c.id FROM c", {
    partitionKey: partition,
    maxItemCount: 1000,
  });
  const { resources } = await found.fetchAll();
  for (let from = 0; from < resources.length; from += 100) {
    const some = resources.slice(from, from + 100);
    await container.items.batch(
      some.map(({ id }) => ({ operationType: "Delete" as const, id })),
      partition,
    );
  }
}
