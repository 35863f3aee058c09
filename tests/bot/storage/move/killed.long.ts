import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tenantCalled } from "../../../builders/ids.ts";
import { expectMoved } from "./expect-moved.ts";
import { aMove, type MoveWorld } from "./move-world.ts";

const circles = 150;
let world: MoveWorld;
beforeEach(async () => {
  world = await aMove(circles);
});
afterEach(() => world.close());

describe("npm run move-data, killed again and again", () => {
  it("carries everything over once, however it is interrupted", async () => {
    const { trouble } = world.store.cosmos;
    trouble.add(
      { status: 429, retryAfterMs: 50, operations: ["batch"], skip: 30, times: 5 },
      { loses: "answer", operations: ["batch"], skip: 90, times: 8 },
      { loses: "request", operations: ["query"], skip: 40, times: 4 },
    );
    for (const batches of [0, 1, 40, 60]) expect(await killedAfter(batches)).toBe("SIGKILL");
    expect(await killedAfter(1, "query")).toBe("SIGKILL");
    expect(await killedAfter(80, "query")).toBe("SIGKILL");
    const { code, said } = await ended();
    expect([code, said]).toEqual([0, expect.stringContaining("both sides are the same.")]);
    expect(said).toContain("Going on where the move before ended.");
    expectMoved(world.rows(), await world.items());
    expect(await ended()).toEqual({
      code: 0,
      said: "Everything was moved and compared before; nothing was done.\n",
    });
  }, 120_000);

  it("writes little again when it goes on", async () => {
    trouble().add({ delayMs: 60, operations: ["batch"], times: 1_000_000 });
    await killedAfter(130);
    trouble().clear();
    await ended();
    expect(batchesSpent()).toBeGreaterThan(20);
    expect(batchesSpent()).toBeLessThan(0.7 * circles);
  }, 120_000);

  it("says each refusal in one sentence and exits with 1", async () => {
    const elsewhere = { DATA_FOLDER: `${world.folder}-none` };
    expect(await ended(elsewhere)).toEqual({
      code: 1,
      said: expect.stringMatching(/^There is no data file \S+\.\n$/),
    });
    expect(await ended({ COSMOS_ENDPOINT: "" })).toEqual({
      code: 1,
      said: "COSMOS_ENDPOINT is not set: it names the account to move to.\n",
    });
    expect(await ended({ COSMOS_CONTAINER: "other" })).toEqual({
      code: 1,
      said: expect.stringMatching(/^The store at \S+ has no container other in .+\.\n$/),
    });
  }, 60_000);
});

const trouble = () => world.store.cosmos.trouble;
const batchesSpent = () => spent("batch");

function spent(operation: "batch" | "query"): number {
  return world.store.cosmos.spent()[operation]?.count ?? 0;
}

function moving(settings: Readonly<Record<string, string>> = {}): ChildProcess {
  const env = {
    ...process.env,
    ...enough,
    DATA_FOLDER: world.folder,
    COSMOS_ENDPOINT: world.store.cosmos.url,
  };
  return spawn(process.execPath, ["bot/move-data.ts"], {
    stdio: "pipe",
    env: { ...env, ...settings },
  });
}

/** Kills a move when the store has carried out so many of its requests, and answers how it ended. */
async function killedAfter(requests: number, operation: "batch" | "query" = "batch") {
  world.store.cosmos.forgetSpent();
  const child = moving();
  const gone = once(child, "exit");
  while (child.exitCode === null && spent(operation) < requests)
    await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill("SIGKILL");
  const [, signal] = await gone;
  return signal;
}

async function ended(settings: Readonly<Record<string, string>> = {}) {
  world.store.cosmos.forgetSpent();
  const child = moving(settings);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => {
      said += text.toString();
    });
  const [code] = await once(child, "close");
  return { code, said };
}

const enough = {
  PUBLIC_URL: "https://circles.contoso.example",
  APP_ID: tenantCalled("app"),
  APP_TENANT: tenantCalled("ours"),
  APP_RESOURCE: "api://circles.contoso.example/botid-1",
  TEAMS_APP_ID: tenantCalled("teams app"),
  ALLOWED_TENANTS: tenantCalled("ours"),
  APP_SECRET: "secret",
  SEAL_SECRET: Buffer.alloc(32, 7).toString("base64"),
};
