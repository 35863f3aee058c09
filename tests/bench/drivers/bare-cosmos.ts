import { CosmosClient, type JSONObject } from "@azure/cosmos";
import { emulatorKey } from "../../../infra/local/cosmos/emulator-key.ts";
import { productContainer } from "../cosmos/product-container.ts";
import { pageRange, type Store } from "./work.ts";

/** The reference: the SDK by itself, as consistent, with the same query and the same items but for what the driver adds. */
export function bareCosmos(endpoint: string): Store {
  const client = new CosmosClient({
    endpoint,
    key: emulatorKey,
    consistencyLevel: "Session",
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const { database, container: definition } = productContainer();
  const container = client.database(database).container(definition.id);
  const query =
    "SELECT * FROM c WHERE c.pk = @pk AND IS_DEFINED(c.kind) AND c.id >= @from AND c.id < @until ORDER BY c.id";
  const quiet = { contentResponseOnWriteEnabled: false };

  return {
    async create(partition, created) {
      const operations = created.map((each) => ({
        operationType: "Create" as const,
        resourceBody: { ...each, pk: partition } as unknown as JSONObject,
      }));
      await container.items.batch(operations, partition, quiet);
    },
    async change(partition, id, added) {
      const { resource } = await container.item(id, partition).read();
      const written = await container.items.batch(
        [
          { operationType: "Replace", id, ifMatch: resource._etag, resourceBody: resource },
          {
            operationType: "Create",
            resourceBody: { ...added, pk: partition } as unknown as JSONObject,
          },
        ],
        partition,
        quiet,
      );
      if (written.code !== 200) throw new Error(`The batch is answered ${written.code}.`);
    },
    async page(partition) {
      const parameters = [
        { name: "@pk", value: partition },
        { name: "@from", value: pageRange.from },
        { name: "@until", value: pageRange.until },
      ];
      const answer = await container.items
        .query({ query, parameters }, { partitionKey: partition })
        .fetchNext();
      return answer.resources.length;
    },
  };
}
