import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** What every browser under test is started with: no sandbox, no GPU, no word to anyone outside. */
export const launchFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How the folders begin in which the bundled browser is unpacked. */
export const unpackedInto = join(tmpdir(), "peer-circles-unpacked-");

const installed: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * A Chromium that runs here: CHROME_PATH, Playwright's own, an installed one, or the one that npm brought along. Look once
 * and hand the answer on in CHROME_PATH: unpacking the last of them twice at a time spoils it. With ONLY_BUNDLED_BROWSER
 * set, only that last one counts, as on a machine that has nothing but npm.
 *
 * @throws Error that says how to get one
 */
export async function findBrowser(): Promise<string> {
  const { CHROME_PATH: chosen, ONLY_BUNDLED_BROWSER: onlyBundled } = process.env;
  if (chosen !== undefined) {
    if (runs(chosen)) return chosen;
    throw new Error(`CHROME_PATH=${chosen} does not run.`);
  }
  const here = [chromium.executablePath(), ...(installed[process.platform] ?? [])];
  const found = (onlyBundled ? undefined : here.find(runs)) ?? (await unpacked());
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium was found. Install one (npx playwright-core install chromium --with-deps) or name one in CHROME_PATH.",
  );
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // Asking for its version would open a window on Windows and macOS.
  if (process.platform !== "linux") return true;
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * The optional package for a bare Linux, unpacked where nobody else unpacks. It brings its libraries and fonts along only
 * where it believes to be on Lambda.
 */
async function unpacked(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const bare = ["/usr/lib/x86_64-linux-gnu/libnss3.so", "/etc/fonts/fonts.conf"].some(
    (part) => !existsSync(part),
  );
  if (bare) process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = mkdtempSync(unpackedInto);
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    return runs(path) ? path : undefined;
  } catch {
    return undefined;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
