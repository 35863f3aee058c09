import { randomBytes } from "node:crypto";
import { app, organisation } from "../../infra/local/organisation/app.ts";
import type { BenchWorld } from "./bench-world.ts";

/** The product's configuration for the benchmark: as in production, but for addresses and limits that a benchmark would meet. */
export function productEnv(world: BenchWorld, dataFolder: string): Record<string, string> {
  return {
    PORT: "0",
    HOST: "127.0.0.1",
    PUBLIC_URL: "https://peer-circles.example",
    APP_ID: app.id,
    APP_TENANT: organisation.tenant,
    APP_RESOURCE: app.resource,
    APP_SECRET: app.secret,
    TEAMS_APP_ID: app.teamsAppId,
    ALLOWED_TENANTS: organisation.tenant,
    LOGIN_URL: world.loginUrl,
    BOT_OPENID_METADATA: world.entra.channelMetadata,
    GRAPH_URL: world.loginUrl,
    DATA_FOLDER: dataFolder,
    SEAL_SECRET: randomBytes(32).toString("base64"),
    PERSON_LIMIT: "10000000",
    ADDRESS_LIMIT: "10000000",
    NODE_EXTRA_CA_CERTS: world.authority,
  };
}
