import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parkedJobs } from "../../../bot/jobs/parked.ts";
import { runner } from "../../../bot/jobs/runner.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { jobWrite } from "../../../bot/ports/job.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { sqlitePath } from "../../../bot/storage/sqlite-file.ts";
import { tenantCalled } from "../../builders/ids.ts";
import {
  early,
  freshCommit,
  here,
  late,
  neighbours,
  noon,
} from "../../contracts/store-under-test.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeLog } from "../../fakes/fake-log.ts";
import { aJob, anEffect, aWorker } from "../jobs/job-world.ts";
import { aCosmosStore } from "./cosmos-store.ts";

const id = "job|test.work|x";
const partitions = [here, ...neighbours];

async function plant(documents: Documents): Promise<void> {
  for (const partition of partitions)
    await documents.commit(partition, [aJob("x", early)], freshCommit());
}

describe("a due job that someone's hand has made unreadable", () => {
  const rubbish: readonly [string, object][] = [
    ["has a time in milliseconds", { dueAt: "2026-01-01T00:00:00.000Z" }],
    ["has lost its stamps", { by: undefined }],
    ["has lost its kind", { kind: undefined }],
  ];

  it.each(rubbish)("in Cosmos DB stops no other and is told once when it %s", async (_, over) => {
    const store = await aCosmosStore(2);
    try {
      const log = fakeLog();
      const container = store.aContainer();
      const documents = await store.connect({ log });
      await plant(documents);
      const { resource } = await container.item(id, here).read();
      await container.items.upsert({ ...resource, ...over });
      for (const limit of [100, 1]) await documents.due(late, limit);
      const due = await documents.due(late, 100);
      expect(due.map(({ partition }) => partition).toSorted()).toEqual(neighbours.toSorted());
      expect(await documents.due(late, 1)).toHaveLength(1);
      const job = createHash("sha256").update(`${here} ${id}`).digest("hex").slice(0, 32);
      expect(log.lines).toEqual([
        {
          level: "warn",
          message: "A due job cannot be read and is passed over",
          fact: { job, fields: Object.keys(over) },
        },
      ]);
      const [other = here] = neighbours;
      expect(await documents.list(other)).toHaveLength(1);
    } finally {
      await store.close();
    }
  });

  it("in SQLite is parked, and stops no other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "peer-circles-"));
    const planting = sqliteDocuments(folder, Date.now);
    await plant(planting);
    await planting.commit(here, [jobWrite("test.work", "y", noon, { name: "y" })], freshCommit());
    await planting.close();
    const database = new DatabaseSync(sqlitePath(folder));
    database
      .prepare("UPDATE documents SET body = '{' WHERE partition = ? AND id = ?")
      .run(here, id);
    database.close();
    const documents = sqliteDocuments(folder, Date.now);
    try {
      const clock = fakeClock(late);
      const worker = aWorker(async ({ payload }) => [anEffect(`did-${payload.name}`)]);
      const made = runner({ documents, clock, log: fakeLog() }, [worker]);
      await made.runDue();
      for (const partition of neighbours)
        expect((await documents.list(partition)).map((each) => each.id)).toEqual(["did-x"]);
      expect((await documents.list(here)).map((each) => each.id)).toEqual(["did-y", id]);
      const notes = await parkedJobs({ documents }, [tenantCalled("ours")]);
      expect(notes).toMatchObject([{ fault: "unreadable-job" }]);
      expect(await documents.due(late, 9)).toEqual([]);
    } finally {
      await documents.close();
      rmSync(folder, { recursive: true });
    }
  });
});
