import { join } from "node:path";
import { instant } from "../../shared/time/instant.ts";
import { emulatorKey } from "./cosmos/emulator-key.ts";
import { startMicrosoft365 } from "./microsoft365.ts";
import { app, organisation, serviceMailbox } from "./organisation/app.ts";
import { startProductCosmos } from "./product-cosmos.ts";
import { tabAddresses } from "./tab-addresses.ts";
import { startTeams } from "./teams/teams-world.ts";
import { worldClock } from "./world-clock.ts";
import { storeFiles } from "./world-store.ts";

/** A part of the local world, running by itself. */
export interface StandIn {
  /** What one has to know to use it, line by line. */
  readonly says: readonly string[];
  stop(): Promise<void>;
}

/** What `npm run local` can start, by name. */
export const standIns: Readonly<
  Record<string, ((port: number, dataFolder?: string) => Promise<StandIn>) | undefined>
> = { graph, teams, cosmos };

async function graph(port: number, dataFolder?: string): Promise<StandIn> {
  const now = () => instant(new Date().toISOString());
  const calendarMailbox = serviceMailbox.mail;
  const world = await startMicrosoft365({ port, dataFolder, now, calendarMailbox });
  return {
    says: [
      `Entra ID and Graph: ${world.url}`,
      `NODE_EXTRA_CA_CERTS=${world.authority}`,
      `tenant ${organisation.tenant}, client ${app.id}, secret ${app.secret}`,
      ...(process.env["GRAPH_METADATA"]
        ? []
        : ["GRAPH_METADATA is not set: nothing is checked against Graph's own description."]),
    ],
    stop: () => world.stop(),
  };
}

/** Where the product listens when it is started by itself. */
const product = "http://localhost:3978";

/** Teams needs rosters, calendars and tokens: Entra ID and Graph listen on the port after it. */
async function teams(port: number, dataFolder?: string): Promise<StandIn> {
  const clock = worldClock(undefined);
  const now = () => clock.now();
  const calendarMailbox = serviceMailbox.mail;
  const next = port === 0 ? 0 : port + 1;
  const microsoft365 = await startMicrosoft365({ port: next, dataFolder, now, calendarMailbox });
  const still = async () => ({ now: now(), aheadSeconds: 0, moving: false });
  const world = await startTeams({
    port,
    dataFolder,
    microsoft365,
    now,
    clock: { view: still, move: still },
    product,
    tab: tabAddresses(product),
  });
  return {
    says: [
      `Teams' connector: ${world.serviceUrl}, what people do: ${world.url}/host`,
      `It brings activities to ${product}/api/messages`,
      `Entra ID and Graph: ${microsoft365.url}`,
      `NODE_EXTRA_CA_CERTS=${microsoft365.authority}`,
    ],
    async stop() {
      await world.stop();
      await microsoft365.stop();
    },
  };
}

/** Cosmos DB with the product's container. */
async function cosmos(port: number, dataFolder?: string): Promise<StandIn> {
  const file = dataFolder === undefined ? undefined : join(dataFolder, storeFiles.cosmos);
  const { cosmos: account, settings } = await startProductCosmos(port, file);
  return {
    says: [
      `Cosmos DB: ${account.url}, database ${settings.COSMOS_DATABASE}, container ${settings.COSMOS_CONTAINER}`,
      `The product finds it with STORE=cosmos COSMOS_ENDPOINT=${account.url}`,
      `Others open it with the key of every emulator: ${emulatorKey}`,
      ...(file === undefined
        ? ["It keeps everything in memory: name a folder with --data to find it again."]
        : []),
    ],
    stop: () => account.stop(),
  };
}
