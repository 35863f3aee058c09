import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "playwright-core";
import { buildPages } from "../../infra/local/start/build-pages.ts";
import { findBrowser, launchFlags, unpackedInto } from "./find-browser.ts";
import { keepForTeardown } from "./global-teardown.ts";
import { announce } from "./prepared.ts";
import { startSampleWorld } from "./sample-world.ts";

/** Before the first test of this project: pages built, one browser started, one world with the sample circle played. */
async function setUp(): Promise<void> {
  await buildPages();
  const executablePath = await findBrowser();
  const unpacked = dirname(executablePath);
  const browser = await chromium.launchServer({ executablePath, args: [...launchFlags] });
  keepForTeardown(async () => {
    await browser.close();
    if (unpacked.startsWith(unpackedInto)) rmSync(unpacked, { recursive: true, force: true });
  });
  const world = await startSampleWorld();
  keepForTeardown(() => world.stop());
  announce({
    browser: browser.wsEndpoint(),
    sample: { url: world.url, product: world.product },
  });
}

// biome-ignore lint/style/noDefaultExport: Jest asks for one
export default setUp;
