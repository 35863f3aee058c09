import { anAccount, fillPartitions } from "./an-account.ts";

const pk = "p";

describe("request units of the local Cosmos DB", () => {
  it("are those of the documented estimates, in proportion to size", async () => {
    const { container, items } = await anAccount();
    const item = container.item("a", pk);
    const text = "x".repeat(2500);
    expect((await items.create({ id: "a", pk })).requestCharge).toBe(5.5);
    expect((await items.create({ id: "b", pk, text })).requestCharge).toBe(16.5);
    expect((await item.read()).requestCharge).toBe(1);
    expect((await container.item("b", pk).read()).requestCharge).toBe(3);
    expect((await item.replace({ id: "a", pk })).requestCharge).toBe(10.3);
    expect((await items.upsert({ id: "a", pk })).requestCharge).toBe(10.3);
    expect((await item.delete()).requestCharge).toBe(5.5);
    expect((await item.read()).requestCharge).toBe(1);
  });

  it("of a batch are its operations' together", async () => {
    const { items } = await anAccount();
    const create = (id: string) => ({ operationType: "Create" as const, resourceBody: { id, pk } });
    const batch = await items.batch([create("a"), create("b")], pk);
    expect(batch.headers["x-ms-request-charge"]).toBe("11");
    expect(batch.result?.map(({ requestCharge }) => requestCharge)).toEqual([5.5, 5.5]);
  });

  it("of a query grow with the ranges it visits and the documents it looks at", async () => {
    const { container, items } = await anAccount({ ranges: 3 });
    await fillPartitions(container, ["a"]);
    const query = "SELECT * FROM c WHERE c.dueAt <= 5";
    const inOne = await items.query(query, { partitionKey: "p1" }).fetchAll();
    const across = await items.query(query).fetchAll();
    const scanning = await items.query("SELECT * FROM c WHERE c.n = -1").fetchAll();
    expect(inOne.requestCharge).toBeGreaterThanOrEqual(2.3);
    expect(inOne.requestCharge).toBeLessThan(3);
    expect(across.requestCharge).toBeCloseTo(3 * 2.3);
    expect(scanning.requestCharge).toBeCloseTo(3 * 2.3 + 30 * 0.05);
  });

  it("are added up by operation, for this process and for others", async () => {
    const { cosmos, container, items } = await anAccount();
    await items.create({ id: "a", pk });
    await items.create({ id: "b", pk });
    await container.item("a", pk).read();
    const spent = { create: { count: 2, units: 11 }, read: { count: 1, units: 1 } };
    expect(cosmos.spent()).toMatchObject(spent);
    const desk = `${cosmos.url}/_local/spent`;
    expect(await (await fetch(desk)).json()).toMatchObject(spent);
    await fetch(desk, { method: "DELETE" });
    expect(cosmos.spent()).toEqual({});
  });
});
