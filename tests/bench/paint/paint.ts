import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { startChild } from "../../../infra/local/bot-child.ts";
import { type LocalWorld, startLocalWorld } from "../../../infra/local/local-world.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { team } from "../../../infra/local/organisation/places.ts";
import { hostHand } from "../../../infra/local/sample/host-hand.ts";
import { playSample } from "../../../infra/local/sample/play-sample.ts";
import { story } from "../../../infra/local/sample/story.ts";
import { buildPages, pageFolder, tabFolder } from "../../../infra/local/start/build-pages.ts";
import { findBrowser, launchFlags } from "../../browser/find-browser.ts";
import { median } from "../compare.ts";
import { buildEmptyPage } from "./build-empty-page.ts";
import { largestPaintMs } from "./largest-paint.ts";

/** What slows a page down reaches only frames of the same process. */
const oneProcess = [
  "--disable-site-isolation-trials",
  "--disable-features=OriginKeyedProcessesByDefault,IsolateOrigins,site-per-process",
];
const visits = 7;
const home = team.channels.firstLeads.id;
const day = 86_400_000;

/** When the largest thing is painted, in milliseconds, inside the host: in the empty page and in the sample circle's tab. */
export async function paint(): Promise<{ readonly empty: number; readonly circle: number }> {
  const folder = mkdtempSync(join(tmpdir(), "peer-circles-paint-"));
  await buildPages();
  await buildEmptyPage(join(folder, "empty"));
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...launchFlags, ...oneProcess],
  });
  try {
    const bare = await emptyWorld(join(folder, "a"), join(folder, "empty"));
    const lively = await livelyWorld(join(folder, "b"));
    const figures = await inTurns(browser, bare, lively);
    await Promise.all([bare.stop(), lively.stop()]);
    return figures;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inTurns(browser: Browser, bare: LocalWorld, lively: LocalWorld) {
  const empty: number[] = [];
  const circle: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    empty.push(await largestPaintMs(browser, await tabIn(bare)));
    circle.push(await largestPaintMs(browser, await tabIn(lively)));
  }
  return { empty: median(empty), circle: median(circle) };
}

async function emptyWorld(dataFolder: string, emptyPage: string): Promise<LocalWorld> {
  const world = await startLocalWorld({
    port: 0,
    dataFolder,
    bot: startChild,
    pageFolder,
    tabFolder: emptyPage,
  });
  const hand = hostHand(world.url);
  const contentUrl = `${world.product}/tab/index.html`;
  await hand.addApp(people.amara, home);
  await hand.addTab(people.amara, home, { name: "Circle", entityId: "circle", contentUrl });
  return world;
}

async function livelyWorld(dataFolder: string): Promise<LocalWorld> {
  const world = await startLocalWorld({
    port: 0,
    dataFolder,
    bot: startChild,
    pageFolder,
    tabFolder,
    aheadMilliseconds: -story.beganDaysAgo * day,
  });
  await playSample(world);
  return world;
}

/** The address of the host page, and of the tab within it. */
async function tabIn(world: LocalWorld) {
  const me = people.amara.id;
  const conversation = encodeURIComponent(home);
  const answer = await fetch(`${world.url}/host/me/${me}/conversations/${conversation}`);
  const { tabs } = (await answer.json()) as { tabs: readonly { id: string }[] };
  const [tab] = tabs;
  if (!tab) throw new Error("The channel has no tab.");
  return {
    host: `${world.url}/?as=${me}`,
    hash: `#/conversation/${conversation}/${tab.id}`,
    origin: world.product,
  };
}
