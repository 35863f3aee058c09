import { CosmosClient, type CosmosClientOptions, type PluginConfig } from "@azure/cosmos";
import { ClientSecretCredential, ManagedIdentityCredential } from "@azure/identity";
import { type Config, isLoopback } from "../config/config.ts";
import { onTheWire } from "./cosmos-wire.ts";

export type CosmosCredential = NonNullable<CosmosClientOptions["aadCredentials"]>;

/** The key of every emulator, no secret. Source: https://learn.microsoft.com/azure/cosmos-db/emulator#authentication */
const emulatorKey =
  "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

/**
 * A client of the account at `endpoint`: an emulator when it is on this machine, else one that knows identities only.
 * It repeats no write and waits for no throttling: the driver does, within its own deadlines. End it with `dispose`.
 */
export function cosmosClient(endpoint: string, credential: () => CosmosCredential): CosmosClient {
  const local = isLoopback(new URL(endpoint).hostname);
  const options: CosmosClientOptions & { readonly plugins: PluginConfig[] } = {
    endpoint,
    // Without it the SDK sends no session token, and a read may miss what this very process has written or heard of.
    consistencyLevel: "Session",
    ...(local ? { key: emulatorKey } : { aadCredentials: credential() }),
    connectionPolicy: {
      // An emulator names addresses of its own, which lead nowhere from here.
      enableEndpointDiscovery: !local,
      enablePartitionLevelFailover: false,
      retryOptions: { maxRetryAttemptCount: 0 },
    },
    plugins: [{ on: "request", plugin: onTheWire }],
  };
  return new CosmosClient(options);
}

/** Who the product is to the account: its managed identity in Azure, the app itself on a laptop. */
export function cosmosCredential(
  config: Pick<Config, "APP_ID" | "APP_TENANT" | "APP_SECRET" | "MANAGED_IDENTITY" | "LOGIN_URL">,
): CosmosCredential {
  const { APP_ID, APP_TENANT, APP_SECRET, MANAGED_IDENTITY, LOGIN_URL } = config;
  if (MANAGED_IDENTITY !== undefined)
    return new ManagedIdentityCredential({ clientId: MANAGED_IDENTITY });
  return new ClientSecretCredential(APP_TENANT, APP_ID, APP_SECRET ?? "", {
    authorityHost: LOGIN_URL,
  });
}
