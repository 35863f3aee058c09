import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import { memoryLocation } from "wouter/memory-location";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { apiOver } from "../../tab/api/api-context.ts";
import type { Client } from "../../tab/api/client.ts";
import { App } from "../../tab/app.tsx";
import type { Setting } from "../../tab/teams/host.ts";
import { serverClock } from "../../tab/time/clock.ts";
import { type Time, timeFor } from "../../tab/time/time.ts";
import { voiceFor } from "../../tab/ui/say.ts";
import { themeNamed } from "../../tab/ui/theme.ts";
import { fakeBot } from "../fakes/fake-bot.ts";
import { fakeHost } from "../fakes/fake-host.ts";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

interface Shown {
  readonly path?: string;
  readonly setting?: Partial<Setting>;
  readonly zone?: string;
  /** Instead of the zone's, e.g. one that fails. */
  readonly time?: Time;
  /** Changes what the bot does, e.g. to refuse. */
  readonly over?: (router: ReturnType<typeof fakeBot>["router"]) => object;
}

/** The whole tab over a bot in memory, for the reader that the page names. */
export async function showTab(page: CirclePage, { path = "/", ...shown }: Shown = {}) {
  const bot = fakeBot(page);
  const client = bot.clientOver(shown.over ? shown.over(bot.router) : bot.router);
  const { host, world } = await worldOver(client, shown);
  const location = memoryLocation({ path, record: true });
  render(
    <RendererProvider renderer={createDOMRenderer(undefined)}>
      <App {...world} hook={location.hook} />
    </RendererProvider>,
  );
  return { ...bot, ...host, history: location.history, goTo: location.navigate };
}

async function worldOver(client: Client, { setting = {}, zone = "Europe/Berlin", time }: Shown) {
  const host = fakeHost(setting);
  const voice = await voiceFor(host.host.setting.locale);
  const world = {
    host: host.host,
    theme: await themeNamed(host.host.setting.theme),
    api: apiOver(client),
    voice,
    clock: serverClock(),
    time: time ?? timeFor(voice.locale, zone),
  };
  return { host, world };
}
