import type { Container } from "@azure/cosmos";
import {
  aNote,
  etagOf,
  freshCommit,
  here,
  late,
  neighbours,
  noon,
} from "../../contracts/store-under-test.ts";
import { aCosmosStore } from "./cosmos-store.ts";

type Store = Awaited<ReturnType<typeof aCosmosStore>>;

describe("the container behind the driver", () => {
  let store: Store;
  let container: Container;
  let documents: Awaited<ReturnType<Store["connect"]>>;
  const costs: [operation: string, units: number][] = [];
  beforeEach(async () => {
    costs.length = 0;
    store = await aCosmosStore(3);
    container = store.aContainer();
    documents = await store.connect({ spent: (...cost) => costs.push(cost) });
    for (const partition of [here, ...neighbours])
      await documents.commit(partition, [aNote("a"), aNote("b")], freshCommit());
  });
  afterEach(() => store.close());

  const everything = "SELECT * FROM c";
  it.each([
    ["names no partition", () => container.items.query(everything).fetchAll()],
    ["reads everything", () => container.items.readAll().fetchAll()],
    [
      "names an empty partition key",
      () => container.items.query(everything, { partitionKey: [] }).fetchAll(),
    ],
    [
      "asks for a plan, which would leave its partition",
      () => {
        const options = { partitionKey: here, forceQueryPlan: true };
        return container.items.query(everything, options).fetchAll();
      },
    ],
    [
      "needs a plan to sort what lies in many partitions",
      () => container.items.query("SELECT * FROM c ORDER BY c.id").fetchNext(),
    ],
  ])("refuses a query that %s", async (_name, ask) => {
    await expect(ask()).rejects.toThrow("partition");
  });

  it("is asked no more than is needed: no query plan, and the ranges once", async () => {
    await documents.list(here, "note", { from: "a" });
    await documents.due(late, 10);
    store.cosmos.forgetSpent();
    await documents.list(here);
    await documents.due(late, 10);
    const { query, ranges, "query-plan": plan } = store.cosmos.spent();
    expect([query?.count, ranges?.count, plan?.count]).toEqual([1 + 3, undefined, undefined]);
  });

  it("keeps documents under every usable id", async () => {
    const printable = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
    const usable = printable.filter((letter) => !"/\\?#.".includes(letter));
    const ids = [...usable, usable.join(""), "%2F", "%2e%2e", "...", "a".repeat(1023)];
    for (let from = 0; from < ids.length; from += 50) {
      const some = ids.slice(from, from + 50).filter((id) => id !== "a" && id !== "b");
      await documents.commit(
        here,
        some.map((id) => aNote(id)),
        freshCommit(),
      );
    }
    for (const id of ids) expect((await documents.read(here, id))?.id).toBe(id);
  });

  it("tells what each operation cost, refused and repeated ones as well", async () => {
    costs.length = 0;
    store.cosmos.forgetSpent();
    store.cosmos.trouble.add({ operations: ["read", "batch"], status: 429, times: 2 });
    await documents.read(here, "a");
    await documents.list(here);
    await documents.commit(here, [aNote("a")], freshCommit());
    await documents.commit(here, [aNote("job", { dueAt: noon })], freshCommit());
    const [due] = await documents.due(noon, 1);
    const job = due && (await documents.claim(due, late));
    if (job) await documents.settle(job, []);
    const names = ["read", "list", "commit", "due", "claim", "settle"];
    const told = costs.filter(([name]) => names.includes(name));
    expect(new Set(told.map(([name]) => name))).toEqual(new Set(names));
    const { read, query, batch, ranges } = store.cosmos.spent();
    const charged = [read, query, batch, ranges].reduce((sum, each) => sum + (each?.units ?? 0), 0);
    expect(told.reduce((sum, [, units]) => sum + units, 0)).toBeCloseTo(charged, 1);
  });

  it("spends no more than 35 request units on claiming a job and ending it with a kilobyte that it changed", async () => {
    const body = { text: "x".repeat(500) };
    await documents.commit(
      here,
      [aNote("job", { dueAt: noon }), aNote("c", { body })],
      freshCommit(),
    );
    const [due] = await documents.due(noon, 1);
    costs.length = 0;
    const job = due && (await documents.claim(due, late));
    const etag = await etagOf(documents, here, "c");
    const effect = { ...aNote("c", { body }), op: "replace", etag } as never;
    if (job) await documents.settle(job, [effect]);
    const units = costs.filter(([name]) => name !== "follow").map(([, cost]) => cost);
    expect(units.reduce((sum, cost) => sum + cost, 0)).toBeLessThanOrEqual(35);
    expect(costs.map(([name]) => name)).toContain("settle");
  });

  it("has nothing of what was deleted but a trace that expires", async () => {
    const secret = aNote("secret", { body: { text: "what nobody shall read again" } });
    await documents.commit(here, [secret], freshCommit());
    const etag = await etagOf(documents, here, "secret");
    await documents.commit(here, [{ op: "delete", id: "secret", etag }], freshCommit());
    const { resource } = await container.item("secret", here).read();
    const left = Object.keys(resource).filter((name) => !name.startsWith("_"));
    expect(left.toSorted()).toEqual(["by", "id", "pk", "ttl"]);
    await store.pass(3601);
    expect((await container.item("secret", here).read()).statusCode).toBe(404);
  });
});
