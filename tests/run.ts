/**
 * Runs the tests and says how they went in one last line, `N passed, N failed`.
 *
 * `node tests/run.ts` runs everything but what takes long, `--long` that alone; other words go to Jest.
 * With GRAPH_METADATA set, everything that went to Graph or came from it is checked, and one breach fails the run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const long = process.argv.includes("--long");
const others = process.argv.slice(2).filter((word) => word !== "--long");
const folder = mkdtempSync(join(tmpdir(), "peer-circles-tests-"));
const breaches = join(folder, "graph-breaches.txt");

interface Results {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Jest's words for each of its rounds. A browser needs both cores for itself to be as quick as people expect. The journeys
 * on other stores (tests/journeys/setting.ts) take long, and so does looking at all cards and pages in every look.
 */
function rounds(): readonly (readonly string[])[] {
  const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
  if (long)
    return [
      ["--selectProjects=journeys", "--testMatch=**/tests/!(browser)/**/*.long.ts", workers],
      ["--selectProjects=browser", "--testMatch=**/browser/**/*.long.ts", "--runInBand"],
      ["--selectProjects=journeys-cosmos", workers],
      ["--selectProjects=journeys-two", workers],
    ];
  if (others.some((word) => /^--(select|ignore)Projects/.test(word))) return [[workers]];
  return [
    ["--ignoreProjects", "browser", "journeys-cosmos", "journeys-two", workers],
    ["--selectProjects=browser", "--runInBand"],
  ];
}

function run(words: readonly string[], index: number): Results | undefined {
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const results = join(folder, `results-${index}.json`);
  const always = ["--passWithNoTests", "--json", "--outputFile", results];
  // What people read comes on Jest's standard error; the other stream would repeat the results as JSON.
  spawnSync(process.execPath, [jest, ...words, ...always, ...others], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, GRAPH_METADATA_REPORT: breaches },
  });
  return existsSync(results) ? (JSON.parse(readFileSync(results, "utf8")) as Results) : undefined;
}

function failures(results: Results | undefined): readonly string[] {
  if (results === undefined) return ["Jest ended without results"];
  return results.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((each) => each.status === "failed");
    if (status === "failed" && failed.length === 0) return [`${file} could not be run`];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
}

function graphBreaches(): readonly string[] {
  if (!process.env["GRAPH_METADATA"]) {
    console.log(
      "GRAPH_METADATA is not set: requests to Graph were not checked against its metadata.",
    );
    return [];
  }
  const found = existsSync(breaches) ? readFileSync(breaches, "utf8").trim().split("\n") : [];
  return [...new Set(found)].map((breach) => `Graph would not have said this: ${breach}`);
}

const done = rounds().map(run);
const failed = [...done.flatMap(failures), ...graphBreaches()];
rmSync(folder, { recursive: true });
for (const failure of failed) console.log(`Failed: ${failure}`);
const passed = done.reduce((sum, results) => sum + (results?.numPassedTests ?? 0), 0);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
