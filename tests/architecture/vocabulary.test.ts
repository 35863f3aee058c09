import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const words = "circle|schedule|agenda|rotation|commitment|shelf|reflection|programme";

/** What git keeps or would keep. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "");

/** Paths that break the closed vocabulary, with the reason. */
function strangers(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const rule = rules.find(({ covers, allows }) => covers.test(path) && !allows.test(path));
    return rule ? [`${path}: ${rule.reason}`] : [];
  });
}

const rules = [
  {
    covers: /^[^/]+$/,
    allows:
      /^(package(-lock)?\.json|tsconfig(\.base)?\.json|README\.md|CONTRIBUTING\.md|LICENSE|\.gitignore|\.npmrc|biome\.json|knip\.jsonc|jest\.config\.cjs|\.dependency-cruiser\.cjs)$/,
    reason: "the top level is closed",
  },
  {
    covers: /^[^/]+\//,
    allows: /^(tab|bot|shared|appPackage|infra|tests|docs|\.ci)\//,
    reason: "the top level is closed",
  },
  {
    covers: /./,
    allows: /^(?!(.*\/)?(utils?|helpers?|types?|constants?|commons?|index)(\/|\.[cm]?[jt]sx?$))/,
    reason: "a name that says nothing",
  },
  {
    covers: new RegExp(`^bot/(${words})/`),
    allows: new RegExp(
      `^bot/(${words})/([a-z-]+/)?(documents|routes|actions|cards|jobs|present)\\.ts$`,
    ),
    reason: "a word of the bot has documents, routes, actions, cards, jobs and present",
  },
  {
    covers: new RegExp(`^tab/(${words})/`),
    allows: new RegExp(`^tab/(${words})/[a-z-]+(/[a-z-]+)?\\.tsx?$`),
    reason: "a word of the tab has pages, parts, queries, refusals and named functions",
  },
  {
    covers: /^(bot|tab|shared|infra|appPackage|tests)\/.*\.[cm]?[jt]sx?$/,
    allows: /^([\w-]+\/)*[a-z0-9]+([-.][a-z0-9]+)*\.(ts|tsx|mjs|cjs|d\.ts)$/,
    reason: "files are kebab-case",
  },
] as const;

function exportsItsName(path: string, source: string): boolean {
  const name = (path.split("/").at(-1) ?? "")
    .replace(/\.ts$/, "")
    .replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return new RegExp(`export (async )?(function|const|interface|type) ${name}\\b`, "i").test(source);
}

describe("the file vocabulary", () => {
  it("holds for every file", () => {
    expect(strangers(files)).toEqual([]);
  });

  it("lets a function stand beside the tab's pages only under its own name", () => {
    const functions = files.filter(
      (path) =>
        new RegExp(`^tab/(${words})/.*\\.ts$`).test(path) &&
        !/\/(queries|refusals)\.ts$/.test(path),
    );
    const unnamed = functions.filter(
      (path) => !exportsItsName(path, readFileSync(join(root, path), "utf8")),
    );
    expect(unnamed).toEqual([]);
    expect(exportsItsName("tab/agenda/hooks.ts", "export function useAsks() {}")).toBe(false);
  });

  it.each([
    "src/main.ts",
    "notes.txt",
    "shared/circle/utils.ts",
    "bot/kit/index.ts",
    "bot/helpers/dates.ts",
    "bot/circle/service.ts",
    "bot/circle/make/controller.ts",
    "tab/agenda/AgendaPage.tsx",
    "shared/circle/joinCircle.ts",
  ])("refuses %s", (path) => {
    expect(strangers([path])).toHaveLength(1);
  });
});
