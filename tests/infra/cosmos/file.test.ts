import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChangeFeedStartFrom } from "@azure/cosmos";
import { startCosmos } from "../../../infra/local/cosmos/cosmos.ts";
import { aClient, anAccount } from "./an-account.ts";

const pk = "p";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cosmos-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a local Cosmos DB in a file", () => {
  it("is after a restart as it was, with its ranges, positions and etags", async () => {
    const file = join(folder, "new", "account.sqlite");
    const before = await anAccount({ file, ranges: 2 });
    await before.items.create({ id: "a", pk });
    const { resource } = await before.items.create({ id: "b", pk });
    await before.container.item("a", pk).delete();
    before.split();
    const from = ChangeFeedStartFrom.Beginning(pk);
    const { continuationToken } = await before.items
      .getChangeFeedIterator({ changeFeedStartFrom: from })
      .readNext();
    await before.container.item("b", pk).delete();
    await before.items.create({ id: "b", pk, again: true });
    await before.stop();

    const after = await anAccount({ file, ranges: 9 });
    await after.items.create({ id: "c", pk });
    expect((await after.container.item("a", pk).read()).statusCode).toBe(404);
    expect((await after.container.item("b", pk).read()).resource).toMatchObject({ again: true });
    expect((await after.container.item("b", pk).read()).etag).not.toBe(resource?._etag);
    expect((await after.container.readPartitionKeyRanges().fetchAll()).resources).toHaveLength(3);
    const changes = await after.items
      .getChangeFeedIterator({
        changeFeedStartFrom: ChangeFeedStartFrom.Continuation(continuationToken),
      })
      .readNext();
    expect(changes.result.map(({ id }: { id: string }) => id)).toEqual(["b", "c"]);
  });

  it("has lost nothing that it acknowledged when it is killed", async () => {
    const file = join(folder, "account.sqlite");
    const child = fork(join(__dirname, "cosmos-until-killed.ts"), [file], { execArgv: [] });
    const url = await new Promise<string>((resolve) =>
      child.once("message", (said) => resolve(String(said))),
    );
    const { items } = aClient(url).database("test").container("circles");
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let at = 0; ; at++) {
        const id = `d${at}`;
        await items.batch([{ operationType: "Create", resourceBody: { id, pk } }], pk);
        acknowledged.push(id);
        if (at === 100) child.kill("SIGKILL");
      }
    })();
    await expect(writing).rejects.toThrow();
    const again = await anAccount({ file });
    const { resources } = await again.items
      .query("SELECT VALUE c.id FROM c", { partitionKey: pk, maxItemCount: -1 })
      .fetchAll();
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(resources.slice(0, acknowledged.length)).toEqual(acknowledged);
  });

  it("is had by one process at a time, and says so", async () => {
    const file = join(folder, "account.sqlite");
    await anAccount({ file });
    await expect(startCosmos({ port: 0, file })).rejects.toThrow("another program has it");
  });

  it("says so when its file is damaged", async () => {
    const file = join(folder, "account.sqlite");
    writeFileSync(file, "This is no database. ".repeat(500));
    await expect(startCosmos({ port: 0, file })).rejects.toThrow("It is damaged");
  });

  it("lets go of its file when its port is taken", async () => {
    const file = join(folder, "account.sqlite");
    const { cosmos } = await anAccount();
    const port = Number(new URL(cosmos.url).port);
    await expect(startCosmos({ port, file })).rejects.toThrow(`Port ${port} is taken`);
    expect((await anAccount({ file })).cosmos.url).toMatch(/^http:\/\/localhost:\d+$/);
  });
});
