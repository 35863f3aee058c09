/**
 * Runs the contract of the documents port against a real account of Azure Cosmos DB, or any emulator.
 *
 * `npm run test:cosmos -- --endpoint URL [--database D --container C]`. An emulator on this machine is opened with its public
 * key and gets its database and container; an account is opened with whatever `az login` or the environment offers, and has
 * to have them (infra/azure/documents-container.json). The container has to be empty, and is so afterwards.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

const { endpoint, database, container } = parseArgs({
  options: {
    endpoint: { type: "string" },
    database: { type: "string", default: "peer-circles-tests" },
    container: { type: "string", default: "documents" },
  },
}).values;
if (!endpoint || !URL.canParse(endpoint)) {
  console.error("Say which account: npm run test:cosmos -- --endpoint URL");
  process.exit(2);
}
const root = resolve(import.meta.dirname, "..");
const jest = resolve(root, "node_modules/jest/bin/jest.js");
const words = [
  "--selectProjects=bot",
  "--testMatch=**/cosmos-account.contract.ts",
  "--testTimeout=120000",
];
const { status } = spawnSync(process.execPath, [jest, ...words], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, COSMOS_ACCOUNT: JSON.stringify({ endpoint, database, container }) },
});
process.exit(status ?? 1);
