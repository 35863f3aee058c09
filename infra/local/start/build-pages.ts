import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { consentScript } from "../../../shared/contract/consent.ts";
import { letterTab } from "./letter-tab.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
export const tabFolder = join(root, "dist/tab");
export const pageFolder = join(root, "dist/host");
/** The tab with letters like Teams' beside it. */
export const letteredTabFolder = join(root, "dist/lettered-tab");

interface Page {
  readonly config: string;
  readonly folder: string;
  readonly sources: readonly string[];
  /** The file that is there once all of it is. */
  readonly last: string;
}

const pages: readonly Page[] = [
  {
    config: "tab/vite.config.ts",
    folder: tabFolder,
    sources: ["tab", "shared"],
    last: consentScript,
  },
  {
    config: "infra/local/page/vite.config.ts",
    folder: pageFolder,
    sources: ["infra/local/page", "shared"],
    last: "index.html",
  },
];

/**
 * Builds the tab and the host page where there are none or their sources are newer, and the tab in letters like Teams'.
 *
 * @throws Error with what the builder says
 */
export async function buildPages(): Promise<void> {
  await buildStale(pages.filter(isStale));
  letterTab(tabFolder, join(pageFolder, "fonts"), letteredTabFolder);
}

async function buildStale(stale: readonly Page[]): Promise<void> {
  if (stale.length === 0) return;
  console.log("Building the pages, which takes a moment the first time.");
  const { build } = await import("vite");
  const before = process.env["NODE_ENV"];
  // Whoever builds, people get the same pages: a test runner's setting would put React's development parts into them.
  process.env["NODE_ENV"] = "production";
  try {
    for (const { config } of stale)
      await build({ configFile: join(root, config), logLevel: "error", mode: "production" });
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

function isStale({ folder, sources, last }: Page): boolean {
  const built = join(folder, last);
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const files = sources.flatMap((source) => globSync(`${source}/**/*.*`, { cwd: root }));
  return ["package-lock.json", ...files].some((file) => changedAt(file) > builtAt);
}

function changedAt(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
