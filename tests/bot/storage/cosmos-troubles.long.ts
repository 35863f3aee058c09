import { setTimeout as wait } from "node:timers/promises";
import { type StoredDocument, StoreUnavailable } from "../../../bot/ports/documents.ts";
import type { Trouble } from "../../../infra/local/cosmos/local/trouble.ts";
import {
  aNote,
  etagOf,
  freshCommit,
  here,
  late,
  neighbours,
  noon,
  written,
} from "../../contracts/store-under-test.ts";
import { aCosmosStore } from "./cosmos-store.ts";

type Store = Awaited<ReturnType<typeof aCosmosStore>>;
type Documents = Awaited<ReturnType<Store["connect"]>>;

const done = { ok: true, value: null };
let store: Store;
let documents: Documents;
beforeEach(async () => {
  store = await aCosmosStore(3);
  documents = await store.connect();
});
afterEach(() => store.close());

const trouble = (...all: Trouble[]) => store.cosmos.trouble.add(...all);
const ids = async () => (await documents.list(here)).map(({ id }) => id);

async function aClaimedJob(): Promise<StoredDocument> {
  await documents.commit(here, [aNote("job", { dueAt: noon }), aNote("beside")], freshCommit());
  const [due] = await documents.due(noon, 1);
  const job = due && (await documents.claim(due, late));
  if (!job) throw new Error("The job is not there");
  return job;
}

const passing: readonly (readonly [string, Omit<Trouble, "operations">])[] = [
  ["a timeout", { status: 408 }],
  ["a partition that moves", { status: 410, substatus: 1002 }],
  ["throttling", { status: 429, retryAfterMs: 30 }],
  ["a write that met another", { status: 449 }],
  ["a broken replica", { status: 500 }],
  ["an outage", { status: 503 }],
  ["a lost request", { loses: "request" }],
  ["a lost answer", { loses: "answer" }],
];

describe.each(passing)("after %s, twice", (_name, what) => {
  const twice = (...operations: NonNullable<Trouble["operations"]>[number][]) =>
    trouble({ operations, times: 2, ...what });

  it("a document is read", async () => {
    await documents.commit(here, [aNote("a")], freshCommit());
    twice("read");
    expect(await documents.read(here, "a")).toMatchObject({ body: { text: "a" } });
  });

  it("documents are listed", async () => {
    await documents.commit(here, [aNote("a"), aNote("b")], freshCommit());
    twice("query");
    expect(await ids()).toEqual(["a", "b"]);
  });

  it("due jobs are found", async () => {
    const [there = here] = neighbours;
    await documents.commit(there, [aNote("job", { dueAt: noon })], freshCommit());
    twice("query", "ranges");
    expect((await documents.due(noon, 10)).map(({ id }) => id)).toEqual(["job"]);
  });

  it("a commit is carried out once", async () => {
    await documents.commit(here, [aNote("b"), aNote("c")], freshCommit());
    const b = {
      ...aNote("b", { body: "new" }),
      op: "replace",
      etag: await etagOf(documents, here, "b"),
    };
    const c = { op: "delete", id: "c", etag: await etagOf(documents, here, "c") } as const;
    twice("batch");
    expect(await documents.commit(here, [aNote("a"), b as never, c], freshCommit())).toEqual(done);
    expect(await ids()).toEqual(["a", "b"]);
    expect((await written(documents, here, "b")).body).toBe("new");
  });

  it("a commit that met a conflict is refused", async () => {
    await documents.commit(here, [aNote("a")], freshCommit());
    twice("batch", "read");
    expect((await documents.commit(here, [aNote("a"), aNote("b")], freshCommit())).ok).toBe(false);
    expect(await ids()).toEqual(["a"]);
  });

  it("a job is claimed, once", async () => {
    await documents.commit(here, [aNote("job", { dueAt: noon })], freshCommit());
    const [due] = await documents.due(noon, 1);
    twice("batch");
    const job = due && (await documents.claim(due, late));
    expect(job).toMatchObject({ dueAt: late });
    expect(await documents.claim(due as StoredDocument, late)).toBeUndefined();
    expect(await documents.settle(job as StoredDocument, [])).toEqual(done);
  });

  it.each([
    ["nothing else", []],
    ["something that stays", [aNote("effect")]],
    ["the next job", [aNote("next", { dueAt: late })]],
  ])("a job is settled, once, with %s", async (_with, effects) => {
    const job = await aClaimedJob();
    twice("batch");
    expect(await documents.settle(job, effects)).toEqual(done);
    expect(await ids()).toEqual(["beside", ...effects.map(({ id }) => id)]);
  });

  it("a job is put back", async () => {
    const job = await aClaimedJob();
    twice("batch");
    expect(await documents.postpone(job, noon, { attempts: 1 })).toEqual(done);
    expect((await documents.due(noon, 1))[0]).toMatchObject({ body: { attempts: 1 } });
  });
});

describe("what does not pass", () => {
  const impatient = { wholeMs: 400, callMs: 200 };

  async function unavailableWithin(ms: number, asked: () => Promise<unknown>): Promise<void> {
    const from = performance.now();
    await expect(asked()).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - from).toBeLessThan(ms);
  }

  /** Who is so impatient may be too hasty for a busy machine, but not for ever. */
  const untilItAnswers = <T>(asked: () => Promise<T>): Promise<T> =>
    asked().catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return untilItAnswers(asked);
      throw error;
    });

  it.each([
    ["a storm of throttling", { status: 429, retryAfterMs: 20, times: 1000 }],
    ["a long outage", { status: 503, times: 1000 }],
    ["silence", { delayMs: 1000, times: 1000 }],
    ["a connection that always breaks", { loses: "request", times: 1000 } as const],
  ])("ends in time: %s", async (_name, what) => {
    const hasty = await store.connect({ patience: impatient });
    trouble({ operations: ["read", "batch", "query"], ...what });
    await unavailableWithin(2000, () => hasty.read(here, "a"));
    await unavailableWithin(2000, () => hasty.list(here));
    await unavailableWithin(2000, () => hasty.due(noon, 1));
    await unavailableWithin(2000, () => hasty.commit(here, [aNote("a")], freshCommit()));
    store.cosmos.trouble.clear();
    expect(await untilItAnswers(() => hasty.list(here, "other"))).toEqual([]);
    // What was slow is still on its way through the store.
    await wait(1000);
  });

  it("is not waited for when the store says that it takes longer than anyone waits", async () => {
    trouble({ operations: ["read"], status: 429, retryAfterMs: 60_000 });
    await unavailableWithin(500, () => documents.read(here, "a"));
  });

  it.each([401, 403])("is a store that does not let one in any more: %d", async (status) => {
    trouble({ operations: ["read", "batch"], status, times: 2 });
    await unavailableWithin(500, () => documents.read(here, "a"));
    await unavailableWithin(500, () => documents.commit(here, [aNote("a")], freshCommit()));
  });

  it("is a store that was stopped", async () => {
    const hasty = await store.connect({ patience: impatient });
    await store.stop();
    await unavailableWithin(2000, () => hasty.read(here, "a"));
  });

  it("is a commit that the store finds too large", async () => {
    trouble({ operations: ["batch"], status: 413 });
    await expect(documents.commit(here, [aNote("a")], freshCommit())).rejects.toThrow(RangeError);
  });

  it("is a mistake of ours, which is told as it is", async () => {
    trouble({ operations: ["batch"], status: 400 });
    const commit = documents.commit(here, [aNote("a")], freshCommit());
    await expect(commit).rejects.toThrow("Batch request error");
  });

  it("is cut short by closing", async () => {
    trouble({ operations: ["read"], delayMs: 1000 });
    const reading = documents.read(here, "a");
    await wait(50);
    const outcome = unavailableWithin(500, () => reading);
    await documents.close();
    await outcome;
    await unavailableWithin(100, () => documents.read(here, "a"));
    await wait(1000);
  });

  it("is known when it was carried out after all", async () => {
    const hasty = await store.connect({ patience: { wholeMs: 3000, callMs: 300 } });
    trouble({ operations: ["batch"], delayMs: 500 });
    expect(await hasty.commit(here, [aNote("a")], freshCommit())).toEqual(done);
    await wait(600);
    expect(await ids()).toEqual(["a"]);
  });
});

describe("a partition that is split", () => {
  it("while due jobs are read loses none and doubles none", async () => {
    for (const at of [here, ...neighbours])
      await documents.commit(at, [aNote("job", { dueAt: noon })], freshCommit());
    const before = await documents.due(noon, 10);
    for (let splits = 0; splits < 4; splits++) {
      store.split();
      expect(await documents.due(noon, 10)).toEqual(before);
    }
  });

  it("while a long list is read page by page loses none and doubles none", async () => {
    const all = Array.from({ length: 1500 }, (_, i) => `${10_000 + i}`);
    for (let from = 0; from < all.length; from += 100)
      await documents.commit(
        here,
        all.slice(from, from + 100).map((id) => aNote(id)),
        freshCommit(),
      );
    trouble({ operations: ["query"], skip: 1, status: 410, substatus: 1002 });
    const listing = ids();
    store.split();
    expect(await listing).toEqual(all);
  });
});
