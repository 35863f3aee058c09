import { createHmac } from "node:crypto";
import { type Container, CosmosClient, type CosmosClientOptions } from "@azure/cosmos";
import type { ContainerRequest } from "../../../infra/local/cosmos/account/definition.ts";
import { startCosmos } from "../../../infra/local/cosmos/cosmos.ts";
import { emulatorKey } from "../../../infra/local/cosmos/emulator-key.ts";

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

interface Surroundings extends Partial<Parameters<typeof startCosmos>[0]> {
  readonly definition?: Partial<ContainerRequest>;
}

/** A client as the product makes one; it repeats nothing by itself. */
export function aClient(url: string, over: Partial<CosmosClientOptions> = {}): CosmosClient {
  const client = new CosmosClient({
    endpoint: url,
    key: emulatorKey,
    connectionPolicy: {
      enableEndpointDiscovery: false,
      retryOptions: {
        maxRetryAttemptCount: 0,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 1,
      },
    },
    ...over,
  });
  opened.push(async () => client.dispose());
  return client;
}

/** An account with the container `circles` in the database `test`, and the real SDK upon it; ends with the test. */
export async function anAccount({ definition, ...options }: Surroundings = {}) {
  let passed = 0;
  const cosmos = await startCosmos({
    port: 0,
    nowMs: () => Date.now() + passed,
    containers: [{ database: "test", container: { ...circles, ...definition } }],
    ...options,
  });
  let stopped = false;
  const stop = async () => {
    if (!stopped) await cosmos.stop();
    stopped = true;
  };
  opened.push(stop);
  const client = aClient(cosmos.url);
  const container = client.database("test").container("circles");
  return {
    cosmos,
    client,
    container,
    items: container.items,
    stop,
    split: (range?: string) => cosmos.split("test", "circles", range),
    pass(seconds: number) {
      passed += seconds * 1000;
    },
  };
}

const circles: ContainerRequest = {
  id: "circles",
  partitionKey: { paths: ["/pk"] },
  defaultTtl: -1,
  indexingPolicy: {
    includedPaths: [{ path: "/dueAt/?" }, { path: "/kind/?" }],
    excludedPaths: [{ path: "/*" }],
  },
};

/** The status with which a call of the SDK fails. */
export async function statusOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => "no failure",
    (failure: { readonly code?: unknown }) => failure.code,
  );
}

/** Partitions `p0` to `p29`, each with a document for each id. */
export async function fillPartitions(container: Container, ids: readonly string[]): Promise<void> {
  const operations = Array.from({ length: 30 }, (_, at) => `p${at}`).flatMap((pk) =>
    ids.map((id) => ({
      operationType: "Create" as const,
      partitionKey: pk,
      resourceBody: { id, pk, n: Number(pk.slice(1)) },
    })),
  );
  const done = await container.items.executeBulkOperations(operations);
  const failed = done.filter(({ response }) => response?.statusCode !== 201);
  if (failed.length > 0) throw new Error(JSON.stringify(failed[0]));
}

/** A request without the SDK. */
export function signed(url: string, path: string, more: SignedRequest = {}): Promise<Response> {
  const headers = { ...signature(more.method ?? "GET", path), ...more.headers };
  return fetch(`${url}${path}`, { ...more, headers });
}

interface SignedRequest extends Omit<RequestInit, "headers"> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources#constructkeytoken */
export function signature(method: string, path: string): Record<string, string> {
  const segments = path.split("/").filter(Boolean);
  const isFeed = segments.length % 2 === 1;
  const date = new Date().toUTCString();
  const resource = (isFeed ? segments.slice(0, -1) : segments).join("/");
  const type = segments.at(isFeed ? -1 : -2) ?? "";
  const text = `${method.toLowerCase()}\n${type}\n${resource}\n${date.toLowerCase()}\n\n`;
  const key = Buffer.from(emulatorKey, "base64");
  const signed = createHmac("sha256", key).update(text).digest("base64");
  const authorization = encodeURIComponent(`type=master&ver=1.0&sig=${signed}`);
  return { authorization, "x-ms-date": date };
}
