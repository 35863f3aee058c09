import { setTimeout as wait } from "node:timers/promises";
import type { StoredDocument, Write } from "../../../bot/ports/documents.ts";
import {
  aNote,
  etagOf,
  freshCommit,
  here,
  late,
  noon,
  written,
} from "../../contracts/store-under-test.ts";
import { aCosmosStore } from "./cosmos-store.ts";

type Store = Awaited<ReturnType<typeof aCosmosStore>>;
type Documents = Awaited<ReturnType<Store["connect"]>>;

const done = { ok: true, value: null };
const conflict = { ok: false, refusal: "conflict" };
const aJob = (id: string) => aNote(id, { kind: "job", dueAt: noon });
/** Long enough for others to do a lot between a lost answer and the repeat. */
const slow = { pauseMs: 500, chance: () => 1 };

describe("a write whose answer was lost, and that is repeated after others went on", () => {
  let store: Store;
  let own: Documents;
  let other: Documents;
  beforeEach(async () => {
    store = await aCosmosStore(2);
    own = await store.connect({ patience: slow });
    other = await store.connect();
  });
  afterEach(() => store.close());

  const ids = async () => (await other.list(here)).map(({ id }) => id);
  const replaced = async (id: string, over: object = {}) =>
    ({ ...aNote(id, over), op: "replace", etag: await etagOf(other, here, id) }) as Write;
  const gone = async (id: string): Promise<Write> => ({
    op: "delete",
    id,
    etag: await etagOf(other, here, id),
  });

  /** What `act` comes to when its answer is lost and `meanwhile` happens before it is repeated. */
  async function losing<T>(act: () => Promise<T>, meanwhile: () => Promise<unknown>): Promise<T> {
    store.cosmos.trouble.add({ operations: ["batch"], loses: "answer" });
    const acting = act();
    await wait(100);
    await meanwhile();
    return acting;
  }

  async function claimed(documents: Documents): Promise<StoredDocument> {
    const [due] = await documents.due(noon, 1);
    const job = due && (await documents.claim(due, late));
    if (!job) throw new Error("There is no job");
    return job;
  }

  async function ranAndEnded(...effects: Write[]): Promise<void> {
    expect(await other.settle(await claimed(other), effects)).toEqual(done);
  }

  it.each([
    ["a job alone", [aJob("job")]],
    ["a job beside what stays", [aJob("job"), aNote("note")]],
    ["a job beside what soon expires", [aJob("job"), aNote("brief", { ttl: 1 })]],
  ])("does not bring back a job that ended since: %s", async (_name, writes) => {
    const commit = () => own.commit(here, writes, freshCommit());
    const outcome = await losing(commit, async () => {
      await ranAndEnded(aNote("effect"));
      await store.pass(2);
    });
    expect(outcome).toEqual(done);
    expect(await other.due(late, 10)).toEqual([]);
    expect(await ids()).not.toContain("job");
  });

  it("does not bring back a job whose neighbours were deleted or overwritten since", async () => {
    const writes = [aJob("job"), aNote("a"), aNote("b")];
    const outcome = await losing(
      () => own.commit(here, writes, freshCommit()),
      async () => {
        await ranAndEnded(aNote("effect"));
        await other.commit(here, [await gone("a"), await replaced("b")], freshCommit());
      },
    );
    expect(outcome).toEqual(done);
    expect(await ids()).toEqual(["b", "effect"]);
  });

  it("does not bring back a job that was asked for anew, and ended again, since", async () => {
    await other.commit(here, [aNote("a")], freshCommit());
    const outcome = await losing(
      () => own.commit(here, [aJob("job")], freshCommit()),
      async () => {
        await ranAndEnded();
        await other.commit(here, [await replaced("a"), aJob("job")], freshCommit());
        await ranAndEnded(aNote("effect"));
      },
    );
    expect(outcome).toEqual(done);
    expect(await ids()).toEqual(["a", "effect"]);
  });

  it("is known beneath many later writes", async () => {
    const outcome = await losing(
      () => own.commit(here, [aNote("a")], freshCommit()),
      async () => {
        for (let times = 0; times < 20; times++)
          await other.commit(here, [await replaced("a", { body: times })], freshCommit());
      },
    );
    expect(outcome).toEqual(done);
    expect((await written(other, here, "a")).body).toBe(19);
  });

  it("is known by what it deleted, and by what was made anew in its place", async () => {
    await other.commit(here, [aNote("a"), aNote("b")], freshCommit());
    const writes = [await gone("a"), await gone("b")];
    const outcome = await losing(
      () => own.commit(here, writes, freshCommit()),
      () => other.commit(here, [aNote("a", { body: "anew" })], freshCommit()),
    );
    expect(outcome).toEqual(done);
    expect((await written(other, here, "a")).body).toBe("anew");
    expect(await ids()).toEqual(["a"]);
  });

  it("is still refused when it was someone else who did the same", async () => {
    await other.commit(here, [aNote("a")], freshCommit());
    const outcome = await losing(
      () => own.commit(here, [aNote("a"), aNote("b")], freshCommit()),
      () => other.commit(here, [aNote("b")], freshCommit()),
    );
    expect(outcome).toEqual(conflict);
  });

  it.each([
    ["nothing", []],
    ["what stays", [aNote("effect")]],
    ["the next job", [aNote("next", { kind: "job", dueAt: noon })]],
  ])(
    "is known for a job's end with %s, although the same job was asked for again",
    async (_name, effects) => {
      await other.commit(here, [aJob("job"), aNote("beside")], freshCommit());
      const job = await claimed(own);
      const outcome = await losing(
        () => own.settle(job, effects),
        async () => {
          if (effects.some(({ id }) => id === "next")) await ranAndEnded();
          await other.commit(here, [aJob("job")], freshCommit());
        },
      );
      expect(outcome).toEqual(done);
      expect((await other.due(noon, 10)).map(({ id }) => id)).toEqual(["job"]);
    },
  );

  it("is refused for a job's end that another worker brought about", async () => {
    await other.commit(here, [aJob("job"), aNote("beside")], freshCommit());
    const [due] = await own.due(noon, 1);
    const lost = await own.claim(due as StoredDocument, noon);
    await ranAndEnded(aNote("effect"));
    expect(await own.settle(lost as StoredDocument, [])).toEqual(conflict);
    expect(await own.settle(lost as StoredDocument, [aNote("effect")])).toEqual(conflict);
    expect(await own.settle(lost as StoredDocument, [aNote("more")])).toEqual(conflict);
    expect(await ids()).toEqual(["beside", "effect"]);
  });

  it("is no claim any more once another worker has claimed since", async () => {
    await other.commit(here, [aJob("job")], freshCommit());
    const [due] = await own.due(noon, 1);
    const claim = await losing(
      () => own.claim(due as StoredDocument, noon),
      () => claimed(other),
    );
    expect(claim).toBeUndefined();
  });

  it("is a job put back, although another worker has claimed it since", async () => {
    await other.commit(here, [aJob("job")], freshCommit());
    const job = await claimed(own);
    const outcome = await losing(
      () => own.postpone(job, noon, { attempts: 1 }),
      () => claimed(other),
    );
    expect(outcome).toEqual(done);
    expect((await written(other, here, "job")).body).toEqual({ attempts: 1 });
  });
});
