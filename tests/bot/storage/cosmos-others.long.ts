import { setTimeout as wait } from "node:timers/promises";
import {
  aNote,
  early,
  freshCommit,
  here,
  late,
  neighbours,
  noon,
} from "../../contracts/store-under-test.ts";
import { fakeLog } from "../../fakes/fake-log.ts";
import { aCosmosStore } from "./cosmos-store.ts";
import { heardIn } from "./heard.ts";

type Store = Awaited<ReturnType<typeof aCosmosStore>>;
type Documents = Awaited<ReturnType<Store["connect"]>>;

/** Real milliseconds. */
const twoLooks = 700;
const [there = here] = neighbours;

describe("what another instance commits", () => {
  let store: Store;
  let own: Documents;
  let other: Documents;
  beforeEach(async () => {
    store = await aCosmosStore(3);
    own = await store.connect();
    other = await store.connect();
  });
  afterEach(() => store.close());

  const note = (by: Documents, id: string, partition = here) =>
    by.commit(partition, [aNote(id)], freshCommit());

  it("is heard within a second, and can be read then", async () => {
    const heard = heardIn(own, here);
    for (const id of ["x", "y", "z"]) {
      const before = heard.times();
      const from = performance.now();
      await note(other, id);
      await heard.until(before + 1);
      expect(performance.now() - from).toBeLessThan(1000);
      expect(await own.read(here, id)).toBeDefined();
    }
    await heard.stop();
  });

  it("is heard where it happened alone", async () => {
    const [heard, elsewhere] = [heardIn(own, here), heardIn(own, there)];
    await note(other, "x");
    await heard.until(1);
    await wait(twoLooks);
    expect([heard.times(), elsewhere.times()]).toEqual([1, 0]);
    await Promise.all([heard.stop(), elsewhere.stop()]);
  });

  it("is heard when all it did was to remove", async () => {
    await note(other, "x");
    const heard = heardIn(own, here);
    await heard.until(1);
    const { etag = "" } = (await other.read(here, "x")) ?? {};
    await other.commit(here, [{ op: "delete", id: "x", etag }], freshCommit());
    await heard.until(2);
    await heard.stop();
  });

  it("is heard once, like one's own", async () => {
    const heard = heardIn(own, here);
    await note(own, "x");
    await heard.until(1);
    await wait(twoLooks);
    expect(heard.times()).toBe(1);
    await heard.stop();
  });

  it("is not heard of where it only moves a job", async () => {
    const job = aNote("job", { kind: "job", dueAt: early });
    await other.commit(here, [job], freshCommit());
    const heard = heardIn(own, here);
    await heard.until(1);
    const [due] = await other.due(early, 1);
    const claimed = due && (await other.claim(due, noon));
    await wait(twoLooks);
    const renewed = claimed && (await other.claim(claimed, late));
    await wait(twoLooks);
    if (renewed) await other.postpone(renewed, noon, {});
    await wait(twoLooks);
    expect(renewed).toBeDefined();
    expect(heard.times()).toBe(1);
    await heard.stop();
  });

  it("is heard across a split, in both halves", async () => {
    const heard = [here, ...neighbours].map((partition) => ({
      partition,
      ...heardIn(own, partition),
    }));
    store.split();
    store.split();
    for (const { partition } of heard) await note(other, "x", partition);
    await Promise.all(heard.map((each) => each.until(1)));
    for (const { partition } of heard) await note(other, "y", partition);
    await Promise.all(heard.map((each) => each.until(2)));
    await Promise.all(heard.map((each) => each.stop()));
  });

  it.each([
    { name: "throttling", trouble: { status: 429, retryAfterMs: 10 } },
    { name: "an outage", trouble: { status: 503 } },
    { name: "a lost connection", trouble: { loses: "request" } },
    { name: "a lost answer", trouble: { loses: "answer" } },
    { name: "a range that moves", trouble: { status: 410, substatus: 1008 } },
  ] as const)("is heard after $name, and nothing else is", async ({ trouble }) => {
    const [heard, elsewhere] = [heardIn(own, here), heardIn(own, there)];
    // Three ranges, looked at by two instances.
    store.cosmos.trouble.add({ operations: ["change-feed"], times: 6, ...trouble });
    await note(other, "x");
    await heard.until(1);
    await wait(twoLooks);
    expect([heard.times(), elsewhere.times()]).toEqual([1, 0]);
    await Promise.all([heard.stop(), elsewhere.stop()]);
  });

  it("is worth a warning when it stays away for three looks in a row, and a word when it is back", async () => {
    const log = fakeLog();
    const third = await store.connect({ log });
    const heard = heardIn(third, here);
    const said = () => log.lines.map(({ level, message }) => `${level}: ${message}`);
    // Three ranges.
    store.cosmos.trouble.add({ operations: ["change-feed"], status: 429, times: 2 });
    await wait(2 * twoLooks);
    expect(said()).toEqual([]);
    store.cosmos.trouble.add({ operations: ["change-feed"], status: 503, times: 15 });
    await note(other, "x");
    // Looks that fail come ever more slowly.
    await heard.until(1, 20_000);
    while (store.cosmos.trouble.list().length > 0) await wait(50);
    while (said().length < 2) await wait(50);
    await wait(twoLooks);
    expect(said()).toEqual([
      "warn: The store does not say what others have written",
      "info: The store says again what others have written",
    ]);
    await heard.stop();
  }, 40_000);

  it("is heard by an instance that could not reach the feed at its start", async () => {
    store.cosmos.trouble.add({ operations: ["ranges", "change-feed"], status: 503, times: 3 });
    const third = await store.connect();
    const heard = heardIn(third, here);
    await note(other, "x");
    await heard.until(1);
    await heard.stop();
  });
});
