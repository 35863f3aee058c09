import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreUnavailable, StoreUnusable } from "../../../bot/ports/documents.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { inMemory } from "../../../bot/storage/sqlite-file.ts";
import { aNote, freshCommit, here } from "../../contracts/store-under-test.ts";

describe("the SQLite file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "peer-circles-"));
    file = join(folder, "peer-circles.sqlite");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (where = folder) => sqliteDocuments(where, Date.now);
  async function filled(): Promise<void> {
    const documents = open();
    const notes = Array.from({ length: 100 }, (_, i) =>
      aNote(`note${i}`, { body: { text: "x".repeat(500) } }),
    );
    await documents.commit(here, notes, freshCommit());
    await documents.close();
  }

  /** Tries to open, expects one sentence, and that not a byte has changed. */
  function expectRefusal(sentence: RegExp): void {
    const before = readFileSync(file);
    const error = refusal(() => open());
    expect(error).toBeInstanceOf(StoreUnusable);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/^[A-Z][^\n]+\.$/);
    expect(readFileSync(file).equals(before)).toBe(true);
  }

  it("keeps everything for the next start", async () => {
    await filled();
    const documents = open();
    expect(await documents.list(here)).toHaveLength(100);
    await documents.close();
  });

  it("appears with its folder where there is none", async () => {
    const deep = join(folder, "not", "yet");
    const documents = open(deep);
    expect((await documents.commit(here, [aNote("a")], freshCommit())).ok).toBe(true);
    await documents.close();
  });

  it("is refused when it is no database", () => {
    writeFileSync(file, "x".repeat(5000));
    expectRefusal(/damaged/);
  });

  it("is refused when pages of it are overwritten", async () => {
    await filled();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xee, 4096));
    expectRefusal(/damaged/);
  });

  it("is refused when it was cut short", async () => {
    await filled();
    truncateSync(file, 3 * 4096 + 100);
    expectRefusal(/damaged/);
  });

  it("is refused when a newer version wrote it", async () => {
    await filled();
    exec("PRAGMA user_version = 99");
    expectRefusal(/newer version of Peer Circles/);
  });

  it("is refused when it is another program's", () => {
    exec("CREATE TABLE recipes (name TEXT)");
    expectRefusal(/another program/);
  });

  it("is refused where its folder cannot be made", () => {
    writeFileSync(file, "");
    const error = refusal(() => open(join(file, "below")));
    expect(error.message).toMatch(/^The data folder \S+ cannot be written\.$/);
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)("is refused where its folder is read-only", () => {
    chmodSync(folder, 0o500);
    const error = refusal(() => open());
    chmodSync(folder, 0o700);
    expect(error.message).toMatch(/cannot be written\.$/);
  });

  it("is refused while another program has it to itself", async () => {
    await filled();
    const other = new DatabaseSync(file);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    expect(refusal(() => open()).message).toMatch(/in use by another program/);
    other.close();
    await open().close();
  }, 20_000);

  it("answers as unavailable after it was closed", async () => {
    const documents = open(inMemory);
    await documents.close();
    await documents.close();
    await expect(documents.read(here, "a")).rejects.toThrow(StoreUnavailable);
    await expect(documents.commit(here, [aNote("a")], freshCommit())).rejects.toThrow(
      StoreUnavailable,
    );
  });

  it("finishes what was begun before it closes", async () => {
    const documents = open();
    const begun = documents.commit(here, [aNote("a")], freshCommit());
    await documents.close();
    expect((await begun).ok).toBe(true);
    const again = open();
    expect(await again.list(here)).toHaveLength(1);
    await again.close();
  });

  it("frees the room of what has expired", async () => {
    let now = 0;
    const documents = sqliteDocuments(folder, () => now);
    await documents.commit(here, [aNote("a", { ttl: 10 })], freshCommit());
    now = 3_600_000;
    await documents.commit(here, [aNote("b")], freshCommit());
    await documents.close();
    const database = new DatabaseSync(file);
    const rows = database.prepare("SELECT id FROM documents").all();
    database.close();
    expect(rows.map(({ id }) => id)).toEqual(["b"]);
  });

  function exec(sql: string): void {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  }
});

function refusal(open: () => unknown): Error {
  try {
    open();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("It was opened");
}
