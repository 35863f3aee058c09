import { anAccount, statusOf } from "./an-account.ts";

const pk = "p";

describe("trouble asked for in the local Cosmos DB", () => {
  it.each([408, 410, 429, 449, 503])(
    "refuses with %i, so many times, and carries out nothing",
    async (status) => {
      const { cosmos, container, items } = await anAccount();
      cosmos.trouble.add({ operations: ["create"], status, times: 2, retryAfterMs: 7 });
      const failure = await items.create({ id: "a", pk }).catch((failed: unknown) => failed);
      expect(failure).toMatchObject({ code: status, headers: { "x-ms-retry-after-ms": "7" } });
      expect((await container.item("a", pk).read()).statusCode).toBe(404);
      expect(await statusOf(items.create({ id: "a", pk }))).toBe(status);
      expect((await items.create({ id: "a", pk })).statusCode).toBe(201);
    },
  );

  it("loses the answer, but not what was done", async () => {
    const { cosmos, container, items } = await anAccount();
    cosmos.trouble.add({ operations: ["batch"], loses: "answer" });
    const batch = [{ operationType: "Create" as const, resourceBody: { id: "a", pk } }];
    await expect(items.batch(batch, pk)).rejects.toThrow();
    expect((await container.item("a", pk).read()).statusCode).toBe(200);
  });

  it("loses the request before anything is done", async () => {
    const { cosmos, container, items } = await anAccount();
    cosmos.trouble.add({ operations: ["create"], loses: "request" });
    await expect(items.create({ id: "a", pk })).rejects.toThrow();
    expect((await container.item("a", pk).read()).statusCode).toBe(404);
  });

  it("keeps people waiting", async () => {
    const { cosmos, container } = await anAccount();
    cosmos.trouble.add({ operations: ["read"], delayMs: 200 });
    const before = performance.now();
    await container.item("a", pk).read();
    expect(performance.now() - before).toBeGreaterThan(190);
  });

  it("meets only the partition it is meant for, after those it lets through", async () => {
    const { cosmos, items } = await anAccount();
    cosmos.trouble.add({ partition: "Löwen", skip: 1, status: 503 });
    expect((await items.create({ id: "a", pk })).statusCode).toBe(201);
    expect((await items.create({ id: "a", pk: "Löwen" })).statusCode).toBe(201);
    expect((await items.create({ id: "b", pk })).statusCode).toBe(201);
    expect(await statusOf(items.create({ id: "b", pk: "Löwen" }))).toBe(503);
    expect(cosmos.trouble.list()).toEqual([]);
  });

  it("can be asked for and taken back by another process", async () => {
    const { cosmos, items } = await anAccount();
    const desk = `${cosmos.url}/_local/trouble`;
    const ask = (body: unknown, type = "application/json") =>
      fetch(desk, {
        method: "POST",
        headers: { "content-type": type },
        body: JSON.stringify(body),
      });
    expect((await ask([{ status: 503, times: 5, operations: ["create"] }])).status).toBe(200);
    expect(await statusOf(items.create({ id: "a", pk }))).toBe(503);
    expect(await (await fetch(desk)).json()).toMatchObject([{ status: 503, times: 4 }]);
    await fetch(desk, { method: "DELETE" });
    expect((await items.create({ id: "a", pk })).statusCode).toBe(201);
    expect((await ask([{ times: 5 }])).status).toBe(400);
    expect((await ask([{ status: 200 }])).status).toBe(400);
    expect((await ask([{ status: 503, rubbish: 1 }])).status).toBe(400);
    expect((await ask([{ status: 503 }], "text/plain")).status).toBe(415);
    expect((await fetch(`${cosmos.url}/_local/other`)).status).toBe(404);
    expect(cosmos.trouble.list()).toEqual([]);
  });

  it("includes a split that another process asks for", async () => {
    const { cosmos, container } = await anAccount({ ranges: 1 });
    const ask = (body: unknown) =>
      fetch(`${cosmos.url}/_local/split`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await ask({ database: "test", container: "circles" })).status).toBe(200);
    expect((await ask({ database: "test", container: "none" })).status).toBe(404);
    expect((await container.readPartitionKeyRanges().fetchAll()).resources).toHaveLength(2);
  });
});
