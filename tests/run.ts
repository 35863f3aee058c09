/**
 * Runs the tests and says how they went in one last line, `N passed, N failed`.
 *
 * `node tests/run.ts` runs everything but the long journeys, `--long` those alone; other words go to Jest.
 * With GRAPH_METADATA set, everything that went to Graph or came from it is checked, and one breach fails the run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const long = process.argv.includes("--long");
const others = process.argv.slice(2).filter((word) => word !== "--long");
const folder = mkdtempSync(join(tmpdir(), "peer-circles-tests-"));
const breaches = join(folder, "graph-breaches.txt");
const results = join(folder, "results.json");

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

function run(): Results | undefined {
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const which = long
    ? ["--testMatch", "**/tests/**/*.long.ts"]
    : ["--testPathIgnorePatterns", "\\.long\\.ts$"];
  spawnSync(process.execPath, [jest, ...which, "--json", "--outputFile", results, ...others], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, GRAPH_METADATA_REPORT: breaches },
  });
  return existsSync(results) ? (JSON.parse(readFileSync(results, "utf8")) as Results) : undefined;
}

function graphBreaches(): number {
  if (process.env["GRAPH_METADATA"] === undefined) {
    console.log(
      "GRAPH_METADATA is not set: requests to Graph were not checked against its metadata.",
    );
    return 0;
  }
  const found = existsSync(breaches) ? readFileSync(breaches, "utf8").trim().split("\n") : [];
  for (const breach of new Set(found)) console.log(`Graph would not have said this: ${breach}`);
  return found.length > 0 ? 1 : 0;
}

const done = run();
const passed = done?.numPassedTests ?? 0;
const failed = (done ? done.numFailedTests + done.numRuntimeErrorTestSuites : 1) + graphBreaches();
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
