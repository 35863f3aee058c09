import type { Container, ContainerDefinition } from "@azure/cosmos";
import type { Config } from "../config/config.ts";
import type { Changes } from "../ports/changes.ts";
import { type Documents, StoreUnavailable, StoreUnusable } from "../ports/documents.ts";
import type { Log } from "../ports/log.ts";
import { cosmosClient, cosmosCredential } from "./cosmos-client.ts";
import { cosmosDocuments } from "./cosmos-documents.ts";
import { cosmosPartitions } from "./cosmos-partitions.ts";
import { cosmosPatience, type Patience, type Spent } from "./cosmos-patience.ts";
import { cosmosRanges } from "./cosmos-ranges.ts";
import { cosmosReads } from "./cosmos-reads.ts";
import { statusOf } from "./cosmos-wire.ts";
import { halfMoved } from "./move/move-record.ts";

interface Surroundings {
  readonly nowMs: () => number;
  readonly log: Pick<Log, "info" | "warn">;
  readonly spent: Spent;
  readonly patience?: Partial<Patience>;
}

type Settings = Parameters<typeof cosmosCredential>[0] &
  Pick<Config, "COSMOS_ENDPOINT" | "COSMOS_DATABASE" | "COSMOS_CONTAINER">;

/** @throws StoreUnusable when what is in the container is not what it needs to be */
type Expect = (documents: Pick<Documents, "read">) => Promise<void>;

/**
 * Opens the store that the configuration names.
 *
 * @throws StoreUnusable whose message is one sentence for whoever started the product
 */
export async function openCosmos(
  config: Settings & Pick<Config, "ALLOWED_TENANTS">,
  around: Surroundings,
): Promise<Documents & Changes> {
  const container = await openContainer(config, around, async (found) => {
    if (await halfMoved(found, config.ALLOWED_TENANTS)) throw new StoreUnusable(half);
  });
  const documents = await cosmosDocuments({ container, ...around });
  return {
    ...documents,
    async close() {
      await documents.close();
      container.database.client.dispose();
    },
  };
}

/**
 * The container that the configuration names, when it is the right one. It makes none: whoever sets the product up does, and
 * its identity could not. `expect` may look at what is in it. End it by disposing of its client.
 *
 * @throws StoreUnusable whose message is one sentence for whoever started the product
 */
export async function openContainer(
  config: Settings,
  around: Pick<Surroundings, "spent" | "patience">,
  expect: Expect = async () => {},
): Promise<Container> {
  const { COSMOS_ENDPOINT = "", COSMOS_DATABASE, COSMOS_CONTAINER } = config;
  const client = cosmosClient(COSMOS_ENDPOINT, () => cosmosCredential(config));
  const container = client.database(COSMOS_DATABASE).container(COSMOS_CONTAINER);
  try {
    await look(container, around, expect);
    return container;
  } catch (cause) {
    client.dispose();
    if (!(cause instanceof StoreUnavailable)) throw cause;
    throw new StoreUnusable(whyNot(cause.cause, config), { cause });
  }
}

const half =
  "A move to this container has begun and not ended; finish it with npm run move-data, then start again.";

/** @throws StoreUnavailable, StoreUnusable */
async function look(
  container: Container,
  { spent, patience }: Pick<Surroundings, "spent" | "patience">,
  expect: Expect,
): Promise<void> {
  const turn = cosmosPatience(spent, new AbortController().signal, patience);
  const { ask } = turn("open");
  const account = await ask((call) => container.database.client.getDatabaseAccount({ ...call }));
  const consistency = account.resource?.consistencyPolicy;
  if (consistency === "Eventual" || consistency === "ConsistentPrefix")
    throw new StoreUnusable(
      `The store's consistency is ${consistency}; Peer Circles needs Session or a stronger one.`,
    );
  const { resource } = await ask((call) => container.read({ ...call }));
  const mistake = mistakeOf(resource);
  if (mistake !== undefined)
    throw new StoreUnusable(`The store's container ${container.id} ${mistake}.`);
  const partitions = cosmosPartitions(container);
  await ask((call) => partitions.look(call));
  await expect(cosmosReads(partitions, cosmosRanges(container), turn));
}

function mistakeOf(definition: ContainerDefinition | undefined): string | undefined {
  const paths = definition?.partitionKey?.paths ?? [];
  if (paths.length !== 1 || paths[0] !== "/pk")
    return `has the partition key ${paths.join(", ")} where /pk is needed`;
  if (definition?.defaultTtl !== -1)
    return "needs a default time to live of -1, so that documents expire when they say so and only then";
  return undefined;
}

function whyNot(fault: unknown, config: Settings): string {
  const { COSMOS_ENDPOINT, COSMOS_DATABASE, COSMOS_CONTAINER } = config;
  const status = statusOf(fault);
  if (status === 401 || status === 403)
    return `The store at ${COSMOS_ENDPOINT} does not let Peer Circles in; give its identity the role Cosmos DB Built-in Data Contributor and look at the account's network rules.`;
  if (status === 404)
    return `The store at ${COSMOS_ENDPOINT} has no container ${COSMOS_CONTAINER} in a database ${COSMOS_DATABASE}.`;
  if (fault instanceof Error && /(Authentication|Credential)\w*Error$/.test(fault.name))
    return `Microsoft Entra ID gives no token for the store at ${COSMOS_ENDPOINT}.`;
  return `The store at ${COSMOS_ENDPOINT} does not answer.`;
}
