import { join } from "node:path";
import { consentPath } from "../../shared/contract/consent.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { StartBot } from "./bot-run.ts";
import type { BotSeat } from "./bot-seat.ts";
import { clockDesk } from "./clock-desk.ts";
import type { Cosmos } from "./cosmos/cosmos.ts";
import type { ConsentRule } from "./entra/consents.ts";
import { productSeat } from "./instances/product-seat.ts";
import { type Microsoft365, startMicrosoft365 } from "./microsoft365.ts";
import { serviceMailbox } from "./organisation/app.ts";
import { productEnvironment } from "./product-environment.ts";
import { tabAddresses } from "./tab-addresses.ts";
import type { ClockMove, ClockView } from "./teams/clock-view.ts";
import { startTeams, type TeamsOptions, type TeamsWorld } from "./teams/teams-world.ts";
import { worldClock } from "./world-clock.ts";
import { type WorldShape, worldPorts } from "./world-ports.ts";
import { worldStore } from "./world-store.ts";

export interface LocalWorldOptions
  extends Pick<TeamsOptions, "pageFolder" | "mostMembersAPage" | "onRefused" | "onSent">,
    WorldShape {
  /** The host page's; the others (world-ports.ts) come after it. 0 takes free ones. */
  readonly port: number;
  readonly dataFolder: string;
  /** How the product is started: startChild or startHere. Without it nothing answers. */
  readonly bot?: StartBot | undefined;
  readonly tabFolder?: string | undefined;
  /** `none`: members book in their own calendars. */
  readonly mailbox?: "service" | "none" | undefined;
  /** How people come to consent to that; given for everyone by default. */
  readonly consent?: ConsentRule | undefined;
  /** Resource-specific permissions that an administrator has switched off; none by default. */
  readonly blocked?: readonly string[] | undefined;
  /** Settings of the product to be changed; an empty one is taken away. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** What a new world's clock shows before or after the machine's. */
  readonly aheadMilliseconds?: number | undefined;
}

/** Microsoft 365 on this machine, and the product in it. */
export interface LocalWorld {
  /** The host page. */
  readonly url: string;
  /** Where the product listens. */
  readonly product: string;
  /** Where each of its instances does, when there are several. */
  readonly instances: readonly string[];
  readonly microsoft365: Microsoft365;
  /** The product's store, when it is that. */
  readonly cosmos?: Cosmos | undefined;
  readonly teams: TeamsWorld;
  readonly bot: BotSeat;
  readonly clock: { now(): Instant; move(by: ClockMove): Promise<ClockView> };
  /** Lets everything finish and writes it down; asked again, it is the same end. */
  stop(): Promise<void>;
}

/** Where the world keeps what is not the product's own, in the data folder. */
export function worldFolder(dataFolder: string): string {
  return join(dataFolder, "world");
}

/** @throws Error with one sentence for people when it cannot start */
export async function startLocalWorld(options: LocalWorldOptions): Promise<LocalWorld> {
  const { dataFolder, aheadMilliseconds } = options;
  const folder = worldFolder(dataFolder);
  const ports = await worldPorts(options.port, options);
  const clock = worldClock(join(folder, "clock.json"), aheadMilliseconds);
  const calendarMailbox = options.mailbox === "none" ? undefined : serviceMailbox.mail;
  const now = () => clock.now();
  const product = `http://localhost:${ports.product}`;
  const microsoft365 = await startMicrosoft365({
    port: ports.microsoft365,
    dataFolder: folder,
    now,
    calendarMailbox,
    consent: options.consent,
    blocked: options.blocked,
    redirects: [`${product}${consentPath}/end`],
  });
  const teamsUrl = `http://localhost:${ports.teams}`;
  const store = await worldStore(options.store ?? "sqlite", ports.cosmos, dataFolder);
  const environment = {
    ...productEnvironment({
      productPort: ports.product,
      teams: teamsUrl,
      microsoft365: microsoft365.url,
      channelMetadata: microsoft365.channelMetadata,
      authority: microsoft365.authority,
      dataFolder,
      worldFolder: folder,
      tabFolder: options.tabFolder ?? "dist/tab",
    }),
    ...store.settings,
    CALENDAR_MAILBOX: calendarMailbox ?? "",
    ...options.settings,
  };
  const { seat: bot, close } = await productSeat({
    startBot: options.bot,
    environment,
    clock,
    ports,
  });
  const settled = async () => {
    await microsoft365.graph.notifications.settled();
    await teams.settled();
  };
  const desk = clockDesk({ clock, bot, settled });
  const teams = await startTeams({
    ...options,
    port: ports.teams,
    dataFolder: folder,
    microsoft365,
    now,
    clock: desk,
    product,
    tab: tabAddresses(product),
  });
  const end = async () => {
    await teams.stop();
    await bot.stop();
    await close();
    await store.stop();
    await microsoft365.stop();
    clock.flush();
  };
  let ended: Promise<void> | undefined;
  const stop = () => {
    ended ??= end();
    return ended;
  };
  try {
    await bot.start();
  } catch (fault) {
    await stop();
    throw fault;
  }
  return {
    url: teams.url,
    product,
    instances: ports.instances.map((port) => `http://localhost:${port}`),
    microsoft365,
    cosmos: store.cosmos,
    teams,
    bot,
    clock: { now, move: desk.move },
    stop,
  };
}
