/** Takes the README's picture anew: `npx node tests/browser/landing-picture.ts`. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Frame } from "playwright-core";
import { buildPages } from "../../infra/local/start/build-pages.ts";
import { findBrowser, launchFlags } from "./find-browser.ts";
import { startSampleWorld } from "./sample-world.ts";
import { visit } from "./visitor.ts";

const folder = join(import.meta.dirname, "../../docs/pictures");

async function takePicture(): Promise<void> {
  await buildPages();
  const world = await startSampleWorld();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...launchFlags],
  });
  const amara = await visit(browser, world.url, "amara", { width: 1280, height: 880 });
  await amara.page.getByRole("button", { name: "Close this" }).click();
  await amara.go("#/conversation/New to leading/circle");
  const tab = await amara.tab();
  for (const name of ["Agenda", "Shelf"]) await tab.getByRole("heading", { name }).waitFor();
  await writeAsTeamsDoes(tab);
  await amara.page.mouse.move(0, 0);
  mkdirSync(folder, { recursive: true });
  await amara.page.screenshot({ path: join(folder, "landing.png") });
  await browser.close();
  await world.stop();
}

/** Teams' own typeface belongs to Windows; Open Sans, which the host page brings along, comes close to it. */
async function writeAsTeamsDoes(tab: Frame): Promise<void> {
  const file = "@fontsource-variable/open-sans/files/open-sans-latin-standard-normal.woff2";
  const font = readFileSync(createRequire(import.meta.url).resolve(file)).toString("base64");
  await tab.evaluate(async (data) => {
    const face = new FontFace("Segoe UI", `url(data:font/woff2;base64,${data})`, {
      weight: "300 800",
    });
    document.fonts.add(await face.load());
    await document.fonts.ready;
  }, font);
}

await takePicture();
