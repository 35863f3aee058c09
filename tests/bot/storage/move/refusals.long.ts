import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Container } from "@azure/cosmos";
import { partitionHash } from "../../../../bot/storage/move/content.ts";
import { sqliteDocuments } from "../../../../bot/storage/sqlite-documents.ts";
import { sqlitePath } from "../../../../bot/storage/sqlite-file.ts";
import { aNote } from "../../../contracts/store-under-test.ts";
import { aFilledFolder, fill, manyHere, operationsHere, personHere } from "./filled-folder.ts";
import { aMove, type MoveWorld } from "./move-world.ts";

let world: MoveWorld;
beforeEach(async () => {
  world = await aMove(0);
});
afterEach(() => world.close());

describe("a move that must not begin", () => {
  it("says that there is no data file, and makes none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "peer-circles-none-"));
    await expect(world.move(folder)).rejects.toThrow(
      `There is no data file ${sqlitePath(folder)}.`,
    );
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("says that the data file is in use", async () => {
    const product = sqliteDocuments(world.folder, Date.now);
    await expect(world.move()).rejects.toThrow(/is in use; stop Peer Circles first\.$/);
    await product.close();
    expect(await world.items()).toEqual([]);
    await world.move();
  });

  it("says that the data file was written by a newer version", async () => {
    change("PRAGMA user_version = 99");
    await expect(world.move()).rejects.toThrow(/was written by a newer version/);
  });

  it("says that the data file is another program's", async () => {
    change("PRAGMA application_id = 5");
    await expect(world.move()).rejects.toThrow(/belongs to another program\.$/);
  });

  it("says that the data file is damaged", async () => {
    writeFileSync(sqlitePath(world.folder), "not a database at all".repeat(100));
    await expect(world.move()).rejects.toThrow(/is damaged/);
  });

  it("says that there is nothing to move", async () => {
    change("DELETE FROM documents");
    await expect(world.move()).rejects.toThrow("The data file holds no documents");
    expect(await world.items()).toEqual([]);
  });

  it("says that the container holds other documents, and leaves them", async () => {
    const documents = await world.store.connect();
    await documents.commit(manyHere, [aNote("theirs")], "theirs");
    await expect(world.move()).rejects.toThrow(
      "The container holds documents that this move did not write; name an empty one.",
    );
    expect((await world.items()).map(({ id }) => id)).toEqual(["theirs"]);
  });

  it("says that another data file was moved there", async () => {
    await world.move();
    const other = await aFilledFolder(0);
    await expect(world.move(other)).rejects.toThrow(/^The container holds what another data file/);
    rmSync(other, { recursive: true });
  });

  it("says that the data file has changed since it was moved", async () => {
    await world.move();
    await fill(world.folder, manyHere, [aNote("later")]);
    await expect(world.move()).rejects.toThrow(/or this one before it changed/);
    expect((await world.items()).map(({ id }) => id)).not.toContain("later");
  });
});

describe("a data file that is being moved", () => {
  it("cannot be opened by the product", async () => {
    world.store.cosmos.trouble.add({ delayMs: 4000, operations: ["batch"] });
    const moving = world.move();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(() => sqliteDocuments(world.folder, Date.now)).toThrow(/in use by another program\.$/);
    await moving;
    await sqliteDocuments(world.folder, Date.now).close();
  }, 20_000);
});

describe("a container that does not hold the same in the end", () => {
  const differs =
    "Cosmos DB does not hold the same as the data file: empty the container and move again.";

  it.each<readonly [string, (container: Container) => Promise<unknown>, string]>([
    [
      "a document is missing",
      (container) => container.item("soon", personHere).delete(),
      "3 documents in the data file, 2 in Cosmos DB",
    ],
    [
      "there is one more",
      (container) => container.items.create({ ...plain, id: "more", pk: personHere }),
      "3 documents in the data file, 4 in Cosmos DB",
    ],
    [
      "a letter is another",
      (container) => patch(container, "job", "/body/a/1", "a"),
      "3 documents on both sides, but not the same",
    ],
    [
      "a version is another",
      (container) => patch(container, "job", "/v", 2),
      "3 documents on both sides, but not the same",
    ],
    [
      "a job is due at another time",
      (container) => patch(container, "both", "/dueAt", "2026-11-24T08:00:01Z"),
      "3 documents on both sides, but not the same",
    ],
    [
      "a document lasts for ever",
      (container) => container.item("soon", personHere).patch([{ op: "remove", path: "/ttl" }]),
      "3 documents on both sides, but not the same",
    ],
    [
      "a document lasts longer",
      (container) => patch(container, "soon", "/ttl", 7200),
      "3 documents on both sides, but not for as long",
    ],
  ])("because %s says so by the partition's hash", async (_case, harm, difference) => {
    await writtenOnly();
    await harm(world.store.aContainer());
    await expect(world.move()).rejects.toThrow(differs);
    expect(world.said).toContain(`Partition ${partitionHash(personHere)}: ${difference}.`);
    expect(world.said.join()).not.toMatch(/\||soon|job/);
    await expect(world.move()).rejects.toThrow(differs);
  });

  it("because of a partition that is not in the data file says how much there is", async () => {
    await writtenOnly();
    const foreign = { ...plain, id: "more", pk: `${manyHere}2` };
    await world.store.aContainer().items.create(foreign);
    await expect(world.move()).rejects.toThrow(differs);
    expect(world.said).toContain("1 document in Cosmos DB in partitions the data file lacks.");
  });

  it("because another document is in the way says so, and leaves it", async () => {
    world.store.cosmos.trouble.add({ status: 400, operations: ["batch"], skip: 1, times: 4 });
    await expect(world.move()).rejects.toThrow();
    world.store.cosmos.trouble.clear();
    const foreign = { ...plain, id: "parked|1", pk: operationsHere };
    await world.store.aContainer().items.create(foreign);
    await expect(world.move()).rejects.toThrow(
      `another document where one of partition ${partitionHash(operationsHere)} belongs`,
    );
    const { resource } = await world.store.aContainer().item("parked|1", operationsHere).read();
    expect(resource).toMatchObject({ body: "theirs" });
  });

  /** Everything is written, and the comparison still to come. */
  async function writtenOnly(): Promise<void> {
    const countQueries = 3;
    world.store.cosmos.trouble.add({ status: 400, operations: ["query"], skip: countQueries });
    await expect(world.move()).rejects.toThrow();
    world.store.cosmos.trouble.clear();
  }
});

const plain = { kind: "note", v: 1, body: "theirs", by: [] };

function patch(container: Container, id: string, path: string, value: unknown) {
  return container.item(id, personHere).patch([{ op: "set", path, value }]);
}

function change(sql: string): void {
  const database = new DatabaseSync(sqlitePath(world.folder));
  database.exec(sql);
  database.close();
}
