import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { sqlitePath } from "../../../bot/storage/sqlite-file.ts";
import { aNote, etagOf, freshCommit, here } from "../../contracts/store-under-test.ts";

const words = "Zwetschgendatschi ".repeat(20);
let folder: string;
let documents: ReturnType<typeof sqliteDocuments>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "peer-circles-"));
  documents = sqliteDocuments(folder, Date.now, 20);
});
afterEach(async () => {
  await documents.close();
  rmSync(folder, { recursive: true });
});

const commit = (...writes: Parameters<typeof documents.commit>[1]) =>
  documents.commit(here, writes, freshCommit());
const inFile = () =>
  ["", "-wal"].some((part) =>
    readFileSync(`${sqlitePath(folder)}${part}`).includes("Zwetschgendatschi"),
  );
const body = { text: words };

/** Waits for the store to tidy up by itself. */
async function gone(): Promise<boolean> {
  for (let tries = 0; tries < 100 && inFile(); tries++) await wait(20);
  return !inFile();
}

describe("words that are no more, by themselves and though nobody writes", () => {
  beforeEach(async () => {
    await commit(aNote("a", { body }), aNote("stays"));
    expect(inFile()).toBe(true);
  });

  it("are nowhere in the file once they are written over", async () => {
    const etag = await etagOf(documents, here, "a");
    await commit({ ...aNote("a", { body: { text: "other" } }), op: "replace", etag } as never);
    expect(await gone()).toBe(true);
    expect(await documents.list(here)).toHaveLength(2);
  });

  it("are nowhere in the file once they are deleted", async () => {
    await commit({ op: "delete", id: "a", etag: await etagOf(documents, here, "a") });
    expect(await gone()).toBe(true);
  });

  it("are nowhere in the file once they have expired", async () => {
    await commit(aNote("b", { body, ttl: 1 }), aNote("c"));
    await commit({ op: "delete", id: "a", etag: await etagOf(documents, here, "a") });
    await wait(1000);
    expect(await gone()).toBe(true);
    expect((await documents.list(here)).map(({ id }) => id)).toEqual(["c", "stays"]);
  });
});
