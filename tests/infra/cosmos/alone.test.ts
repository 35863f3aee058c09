import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CosmosClient } from "@azure/cosmos";
import { emulatorKey } from "../../../infra/local/cosmos/emulator-key.ts";
import { aFolder } from "../../builders/microsoft365.ts";

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

describe("npm run local -- cosmos", () => {
  it("says where the product's container is, and who may open it", async () => {
    const { url, said } = await alone(["--port", "0"]);
    expect(said).toContain(`STORE=cosmos COSMOS_ENDPOINT=${url}`);
    expect(said).toContain(emulatorKey);
    expect(said).toContain("It keeps everything in memory");
    const { resource } = await containerAt(url).read();
    expect(resource).toMatchObject({ partitionKey: { paths: ["/pk"] }, defaultTtl: -1 });
  });

  it("finds again what was written, when it is killed and started on its folder", async () => {
    const folder = aFolder();
    const first = await alone(["--port", "0", "--data", folder]);
    expect(first.said).not.toContain("in memory");
    await containerAt(first.url).items.create({ id: "a", pk: "t|c|x", text: "kept" });
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const second = await alone(["--port", "0", "--data", folder]);
    const { resource } = await containerAt(second.url).item("a", "t|c|x").read();
    expect(resource).toMatchObject({ text: "kept" });
    second.child.kill("SIGTERM");
    expect(await once(second.child, "exit")).toEqual([0, null]);
    rmSync(folder, { recursive: true });
  });

  it("says in one sentence that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { said, code } = await ended(["cosmos", "--port", String(port)]);
    other.close();
    expect([said.trim(), code]).toEqual([expect.stringMatching(/^Port \d+ is taken.*$/), 1]);
  });

  it.each([[["cosmo"]], [["cosmos", "--port", "x"]], [["cosmos", "--port", "65536"]]])(
    "says how it is used when it is asked for something else: %s",
    async (args) => {
      const usage = "npm run local -- graph|teams|cosmos --port N [--data FOLDER]";
      expect(await ended(args)).toEqual({ said: `${usage}\n`, code: 1 });
    },
  );
});

function spawned(args: readonly string[]) {
  const child = spawn(process.execPath, ["infra/local/alone.ts", ...args], { stdio: "pipe" });
  started.push(child);
  const heard = { said: "" };
  const hear = (text: Buffer) => {
    heard.said += text.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return { child, heard };
}

async function ended(args: readonly string[]) {
  const { child, heard } = spawned(args);
  const [code] = await once(child, "close");
  return { said: heard.said, code };
}

async function alone(args: readonly string[]) {
  const { child, heard } = spawned(["cosmos", ...args]);
  const gone = once(child, "exit").then(() => {
    throw new Error(`It ended: ${heard.said}`);
  });
  await Promise.race([once(child.stdout, "data"), gone]);
  gone.catch(() => undefined);
  const url = /http:\/\/localhost:\d+/.exec(heard.said)?.[0] ?? "";
  return { child, url, said: heard.said };
}

function containerAt(endpoint: string) {
  const client = new CosmosClient({
    endpoint,
    key: emulatorKey,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  return client.database("peer-circles").container("documents");
}
