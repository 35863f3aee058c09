import type { OperationInput } from "@azure/cosmos";
import { anAccount, signed } from "./an-account.ts";

const pk = "t|c|1";
const create = (id: string, more = {}): OperationInput => ({
  operationType: "Create",
  resourceBody: { id, pk, ...more },
});

describe("a batch in the local Cosmos DB", () => {
  it("carries out all of its operations, in their order", async () => {
    const { container, items } = await anAccount();
    const { etag } = await items.create({ id: "a", pk, n: 1 });
    const { code, result } = await items.batch(
      [
        create("b"),
        { operationType: "Replace", id: "a", resourceBody: { id: "a", pk, n: 2 }, ifMatch: etag },
        {
          operationType: "Patch",
          id: "a",
          resourceBody: { operations: [{ op: "incr", path: "/n", value: 3 }] },
        },
        { operationType: "Read", id: "a" },
        { operationType: "Upsert", resourceBody: { id: "c", pk } },
        { operationType: "Delete", id: "b" },
      ],
      pk,
    );
    expect(code).toBe(200);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 200, 200, 200, 201, 204]);
    expect(result?.[3]?.resourceBody).toMatchObject({ n: 5 });
    expect((await container.item("a", pk).read()).etag).toBe(result?.[2]?.eTag);
    expect((await container.item("b", pk).read()).statusCode).toBe(404);
  });

  it("carries out none when one is refused, and says which", async () => {
    const { container, items, cosmos } = await anAccount();
    const { etag } = await items.create({ id: "a", pk, n: 1 });
    const before = await items.getChangeFeedIterator({ maxItemCount: 10 }).readNext();
    const { code, result } = await items.batch(
      [
        { operationType: "Replace", id: "a", resourceBody: { id: "a", pk, n: 2 } },
        { operationType: "Delete", id: "a" },
        create("b"),
        create("b"),
        create("c"),
      ],
      pk,
    );
    expect([code, result?.map(({ statusCode }) => statusCode)]).toEqual([
      207,
      [424, 424, 424, 409, 424],
    ]);
    expect((await container.item("a", pk).read()).resource).toMatchObject({ n: 1, _etag: etag });
    expect((await container.item("b", pk).read()).statusCode).toBe(404);
    expect(cosmos.spent().batch?.units).toBeGreaterThan(0);
    expect(before.statusCode).toBe(304);
  });

  it("fails with 412 under an old etag, and with 404 for what is not there", async () => {
    const { items } = await anAccount();
    await items.create({ id: "a", pk });
    const old = await items.batch(
      [
        create("b"),
        { operationType: "Replace", id: "a", resourceBody: { id: "a", pk }, ifMatch: '"old"' },
      ],
      pk,
    );
    const gone = await items.batch([{ operationType: "Delete", id: "z" }, create("b")], pk);
    expect(old.result?.map(({ statusCode }) => statusCode)).toEqual([424, 412]);
    expect(gone.result?.map(({ statusCode }) => statusCode)).toEqual([404, 424]);
  });

  it("does not reach into another partition", async () => {
    const { container, items } = await anAccount();
    await items.create({ id: "a", pk: "t|c|2" });
    const astray = await items.batch(
      [{ operationType: "Create", resourceBody: { id: "b", pk: "t|c|2" } }],
      pk,
    );
    const taken = await items.batch([{ operationType: "Delete", id: "a" }], pk);
    expect(astray.result?.[0]).toMatchObject({ statusCode: 400, subStatusCode: 1001 });
    expect(taken.result?.[0]?.statusCode).toBe(404);
    expect((await container.item("a", "t|c|2").read()).statusCode).toBe(200);
  });

  it("has at most 100 operations and 2 MB", async () => {
    const { cosmos, items } = await anAccount();
    const all = Array.from({ length: 101 }, (_, at) => create(`d${at}`));
    expect((await items.batch(all.slice(1), pk)).code).toBe(200);
    const path = "/dbs/test/colls/circles/docs";
    const headers = {
      "x-ms-documentdb-partitionkey": JSON.stringify([pk]),
      "x-ms-cosmos-is-batch-request": "True",
      "x-ms-cosmos-batch-atomic": "True",
    };
    const sent = async (operations: readonly OperationInput[]) => {
      const body = JSON.stringify(operations);
      return (await signed(cosmos.url, path, { method: "POST", headers, body })).status;
    };
    const large = (id: string) => create(id, { text: id.repeat(1_100_000) });
    expect(await sent(all)).toBe(400);
    expect(await sent([])).toBe(400);
    expect(await sent([large("x"), large("y")])).toBe(413);
    expect(await sent([large("x")])).toBe(200);
  });

  it("keeps the documents to itself when they are not asked for", async () => {
    const { items } = await anAccount();
    const { result } = await items.batch([create("a"), { operationType: "Read", id: "a" }], pk, {
      contentResponseOnWriteEnabled: false,
    });
    expect(result?.[0]?.resourceBody).toBeUndefined();
    expect(result?.[0]?.eTag).toMatch(/^".+"$/);
    expect(result?.[1]?.resourceBody).toMatchObject({ id: "a" });
  });

  it("in bulk lets each operation stand for itself, in whichever partition", async () => {
    const { container, items } = await anAccount({ ranges: 4 });
    await items.create({ id: "a", pk: "p3" });
    const done = await items.executeBulkOperations(
      Array.from({ length: 150 }, (_, at) => ({
        operationType: "Create" as const,
        partitionKey: `p${at}`,
        resourceBody: { id: "a", pk: `p${at}` },
      })),
    );
    const statuses = done.map(({ response, error }) => response?.statusCode ?? error?.code);
    expect(statuses.filter((status) => status === 201)).toHaveLength(149);
    expect(statuses[3]).toBe(409);
    expect((await container.item("a", "p149").read()).statusCode).toBe(200);
  });
});
