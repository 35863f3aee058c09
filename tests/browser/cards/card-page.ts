import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";

const address = "http://cards.test/";
const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** A page that draws cards with the parts by which the local Teams draws them. */
export async function openCardPage(browser: Browser): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), "peer-circles-cards-"));
  buildPage(folder);
  const context = await browser.newContext({ reducedMotion: "reduce" });
  await context.route(`${address}**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(1) || "index.html";
    const contentType = kinds[extname(file)] ?? "application/octet-stream";
    return route.fulfill({ body: readFileSync(join(folder, file)), contentType });
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction("window.showCards");
  await page.evaluate("document.body.style.overflow = 'visible'");
  page.once("close", () => rmSync(folder, { recursive: true, force: true }));
  return page;
}

/** In a process of its own: Jest loads no ES modules, and Vite is one. */
function buildPage(folder: string): void {
  const vite = join(import.meta.dirname, "../../../node_modules/vite/bin/vite.js");
  const config = join(import.meta.dirname, "page/vite.config.ts");
  execFileSync(
    process.execPath,
    [vite, "build", "--config", config, "--outDir", folder, "--logLevel", "error"],
    { env: { ...process.env, NODE_ENV: "production" } },
  );
}
