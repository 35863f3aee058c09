import { ChangeFeedStartFrom } from "@azure/cosmos";
import { anAccount, statusOf } from "./an-account.ts";

const pk = "p";

describe("time to live in the local Cosmos DB", () => {
  it("ends a document when its seconds are over, for reads, queries and the change feed", async () => {
    const { container, items, pass } = await anAccount();
    await items.create({ id: "short", pk, ttl: 10 });
    await items.create({ id: "long", pk });
    pass(8);
    expect((await container.item("short", pk).read()).statusCode).toBe(200);
    pass(4);
    expect((await container.item("short", pk).read()).statusCode).toBe(404);
    const found = await items.query("SELECT VALUE c.id FROM c", { partitionKey: pk }).fetchAll();
    expect(found.resources).toEqual(["long"]);
    const changeFeedStartFrom = ChangeFeedStartFrom.Beginning(pk);
    const changes = await items.getChangeFeedIterator({ changeFeedStartFrom }).readNext();
    expect(changes.result.map(({ id }: { id: string }) => id)).toEqual(["long"]);
    expect(await statusOf(container.item("short", pk).delete())).toBe(404);
    expect(await statusOf(container.item("short", pk).replace({ id: "short", pk }))).toBe(404);
    expect((await items.create({ id: "short", pk, ttl: 10 })).statusCode).toBe(201);
  });

  it("begins anew with each write, and ends with a document that has none", async () => {
    const { container, items, pass } = await anAccount();
    const item = container.item("a", pk);
    await items.create({ id: "a", pk, ttl: 10 });
    pass(8);
    await item.replace({ id: "a", pk, ttl: 10 });
    pass(8);
    expect((await item.read()).statusCode).toBe(200);
    await item.replace({ id: "a", pk });
    pass(1000);
    expect((await item.read()).statusCode).toBe(200);
  });

  it("is the container's where the document names none", async () => {
    const { container, items, pass } = await anAccount({ definition: { defaultTtl: 100 } });
    await items.create({ id: "usual", pk });
    await items.create({ id: "short", pk, ttl: 10 });
    await items.create({ id: "for ever", pk, ttl: -1 });
    pass(50);
    expect((await container.item("short", pk).read()).statusCode).toBe(404);
    expect((await container.item("usual", pk).read()).statusCode).toBe(200);
    pass(60);
    expect((await container.item("usual", pk).read()).statusCode).toBe(404);
    expect((await container.item("for ever", pk).read()).statusCode).toBe(200);
  });

  it("means nothing in a container that has none", async () => {
    const { client, pass } = await anAccount();
    const { container } = await client
      .database("test")
      .containers.create({ id: "c", partitionKey: "/pk" });
    await container.items.create({ id: "a", pk, ttl: 10 });
    pass(1000);
    expect((await container.item("a", pk).read()).statusCode).toBe(200);
  });

  it("is a whole number of seconds, or -1", async () => {
    const { items } = await anAccount();
    for (const ttl of [0, -2, 1.5, "10", null, 2_147_483_648])
      expect([ttl, await statusOf(items.create({ id: "a", pk, ttl: ttl as number }))]).toEqual([
        ttl,
        400,
      ]);
  });

  it("leaves nothing behind in the long run", async () => {
    const { container, items, pass } = await anAccount();
    for (let at = 0; at < 5; at++) await items.create({ id: `d${at}`, pk, ttl: 10 });
    pass(20);
    const operation = (at: number) => ({
      operationType: "Create" as const,
      partitionKey: pk,
      resourceBody: { id: `later${at}`, pk },
    });
    await items.executeBulkOperations(Array.from({ length: 510 }, (_, at) => operation(at)));
    await items.create({ id: "last", pk });
    // Without a time to live the container would show what still lies there.
    await container.replace({ id: "circles", partitionKey: { paths: ["/pk"] } });
    const count = items.query("SELECT VALUE COUNT(1) FROM c", { partitionKey: pk });
    expect((await count.fetchAll()).resources).toEqual([511]);
  });
});

describe("unique keys in the local Cosmos DB", () => {
  const uniqueKeyPolicy = {
    uniqueKeys: [{ paths: ["/name"] }, { paths: ["/at/day", "/at/hour"] }],
  };

  it("hold within a partition", async () => {
    const { container, items, pass } = await anAccount({ definition: { uniqueKeyPolicy } });
    await items.create({ id: "a", pk, name: "A", at: { day: 1, hour: 1 } });
    expect(await statusOf(items.create({ id: "b", pk, name: "A" }))).toBe(409);
    expect(await statusOf(items.create({ id: "b", pk, at: { day: 1, hour: 1 } }))).toBe(409);
    expect((await items.create({ id: "b", pk: "q", name: "A" })).statusCode).toBe(201);
    expect((await items.create({ id: "b", pk, ttl: 10, at: { day: 1, hour: 2 } })).statusCode).toBe(
      201,
    );
    expect(await statusOf(container.item("b", pk).replace({ id: "b", pk, name: "A" }))).toBe(409);
    expect((await container.item("a", pk).replace({ id: "a", pk, name: "A" })).statusCode).toBe(
      200,
    );
    pass(20);
    expect(
      (await items.create({ id: "c", pk, at: { day: 1, hour: 2 }, name: "C" })).statusCode,
    ).toBe(201);
  });
});
