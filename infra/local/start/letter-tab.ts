import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stylesheet = '<link rel="stylesheet" href="./fonts/segoe-ui.css">';

/**
 * Copies the built tab into a folder of its own with letters like Teams' beside it, as Segoe UI itself is Microsoft's to give
 * and most machines lack it. The product serves this folder like any other and is not changed by it. Does nothing where the
 * copy is newer than what it is made of.
 */
export function letterTab(tab: string, fonts: string, into: string): void {
  const page = join(into, "index.html");
  const madeOf = [join(tab, "index.html"), fonts];
  if (existsSync(page) && madeOf.every((path) => changedAt(path) <= changedAt(page))) return;
  rmSync(into, { recursive: true, force: true });
  cpSync(tab, into, { recursive: true, filter: (path) => path !== join(tab, "index.html") });
  cpSync(fonts, join(into, "fonts"), { recursive: true });
  const html = readFileSync(join(tab, "index.html"), "utf8");
  // Last, so that a copy that was interrupted is made anew.
  writeFileSync(page, html.replace("</head>", `${stylesheet}</head>`));
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs;
}
