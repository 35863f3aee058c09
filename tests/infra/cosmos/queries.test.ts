import { anAccount, fillPartitions, signed, statusOf } from "./an-account.ts";

const path = "/dbs/test/colls/circles/docs";
const asQuery = { "x-ms-documentdb-isquery": "True", "content-type": "application/query+json" };
const anything = JSON.stringify({ query: "SELECT * FROM c" });

describe("a query of the local Cosmos DB", () => {
  it("never sees another partition when it names one", async () => {
    const { container, items } = await anAccount();
    await fillPartitions(container, ["a", "b"]);
    for (const query of [
      "SELECT * FROM c",
      "SELECT * FROM c WHERE c.pk = 'p2' OR true",
      "SELECT * FROM c ORDER BY c.id",
    ]) {
      const { resources } = await items.query(query, { partitionKey: "p1" }).fetchAll();
      expect(resources.map(({ id, pk }) => [id, pk])).toEqual([
        ["a", "p1"],
        ["b", "p1"],
      ]);
    }
    const count = await items
      .query("SELECT VALUE COUNT(1) FROM c", { partitionKey: "p1" })
      .fetchAll();
    expect(count.resources).toEqual([2]);
    const nowhere = await items.query("SELECT * FROM c", { partitionKey: "P1" }).fetchAll();
    expect(nowhere.resources).toEqual([]);
  });

  it("is refused without a partition, unless it may cross them", async () => {
    const { cosmos } = await anAccount();
    const ask = async (headers: Record<string, string>) => {
      const all = { ...asQuery, ...headers };
      return (await signed(cosmos.url, path, { method: "POST", headers: all, body: anything }))
        .status;
    };
    expect(await ask({})).toBe(400);
    expect(await ask({ "x-ms-documentdb-query-enablecrosspartition": "False" })).toBe(400);
    expect(await ask({ "x-ms-documentdb-query-enablecrosspartition": "True" })).toBe(200);
    expect(await ask({ "x-ms-documentdb-partitionkey": '["p1"]' })).toBe(200);
    expect(await ask({ "x-ms-documentdb-partitionkey": '["p1","p2"]' })).toBe(400);
    expect(await ask({ "x-ms-documentdb-partitionkeyrangeid": "0" })).toBe(200);
  });

  it("leaves it to the SDK to put the answers of several ranges together", async () => {
    const { cosmos, split } = await anAccount({ ranges: 1 });
    const ask = async (query: string) => {
      const headers = { ...asQuery, "x-ms-documentdb-query-enablecrosspartition": "True" };
      const body = JSON.stringify({ query });
      const answer = await signed(cosmos.url, path, { method: "POST", headers, body });
      const { additionalErrorInfo = "{}" } = (await answer.json()) as {
        additionalErrorInfo?: string;
      };
      const substatus = answer.headers.get("x-ms-substatus");
      return { status: answer.status, substatus, plan: JSON.parse(additionalErrorInfo) };
    };
    const sorted = "SELECT TOP 3 * FROM c ORDER BY c.n DESC";
    expect((await ask(sorted)).status).toBe(200);
    split();
    expect(await ask(sorted)).toMatchObject({
      status: 400,
      substatus: "1004",
      plan: { queryInfo: { orderBy: ["Descending"], top: 3 } },
    });
    expect((await ask("SELECT * FROM c WHERE c.n = 1")).status).toBe(200);
  });

  it.each([1, 4])("crosses partitions on %i physical ranges", async (ranges) => {
    const { container, items } = await anAccount({ ranges });
    await fillPartitions(container, ["a", "b"]);
    const all = await items.query("SELECT * FROM c WHERE c.n < 10").fetchAll();
    expect(all.resources).toHaveLength(20);
    const sorted = await items
      .query("SELECT TOP 5 c.n FROM c WHERE c.id = 'a' ORDER BY c.n DESC", { maxItemCount: 2 })
      .fetchAll();
    expect(sorted.resources.map(({ n }) => n)).toEqual([29, 28, 27, 26, 25]);
    const cut = "SELECT VALUE c.n FROM c WHERE c.id = 'a' ORDER BY c.n OFFSET 3 LIMIT 2";
    expect((await items.query(cut).fetchAll()).resources).toEqual([3, 4]);
    const sum = "SELECT VALUE SUM(c.n) FROM c WHERE c.id = 'b'";
    expect((await items.query(sum).fetchAll()).resources).toEqual([435]);
  });

  it.each(["", " ORDER BY c.n", " ORDER BY c.id DESC"])(
    "gives out page by page, each document once, though others come and go in between:%s",
    async (order) => {
      const { container, items } = await anAccount();
      for (let at = 10; at < 20; at++) await items.create({ id: `d${at}`, pk: "p", n: at % 3 });
      const page = (more: object) =>
        items
          .query(`SELECT * FROM c${order}`, { partitionKey: "p", maxItemCount: 3, ...more })
          .fetchNext();
      let { resources, continuationToken } = await page({});
      const seen = resources.map(({ id }) => id);
      await container.item(seen[0] ?? "", "p").delete();
      while (continuationToken !== undefined) {
        ({ resources, continuationToken } = await page({ continuationToken }));
        expect(resources.length).toBeLessThanOrEqual(3);
        seen.push(...resources.map(({ id }) => id));
      }
      expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
    },
  );

  it("refuses a continuation that it did not give out", async () => {
    const { items } = await anAccount();
    const options = { partitionKey: "p", continuationToken: "rubbish" };
    expect(await statusOf(items.query("SELECT * FROM c", options).fetchNext())).toBe(400);
  });

  it("has no page of more than 4 MB", async () => {
    const { items } = await anAccount();
    const text = "x".repeat(1_500_000);
    for (const id of ["a", "b", "c", "d"]) await items.create({ id, pk: "p", text });
    const pages = items.query("SELECT * FROM c", { partitionKey: "p" });
    expect((await pages.fetchNext()).resources).toHaveLength(3);
    expect((await pages.fetchNext()).resources).toHaveLength(1);
  });

  it.each([
    "SELECT c.kind, COUNT(1) FROM c GROUP BY c.kind",
    "SELECT DISTINCT c.kind FROM c",
    "SELECT * FROM c JOIN d IN c.list",
    "SELECT * FROM c WHERE c.n = @missing",
    "SELECT",
  ])("says honestly what it does not support or understand: %s", async (query) => {
    const { items } = await anAccount();
    await items.create({ id: "a", pk: "p" });
    expect(await statusOf(items.query(query, { partitionKey: "p" }).fetchAll())).toBe(400);
    expect(await statusOf(items.query(query).fetchAll())).toBe(400);
  });

  it("finds by an index what it finds without", async () => {
    const { client, items } = await anAccount();
    const { database } = await client.databases.create({ id: "plain" });
    const { container: plain } = await database.containers.create({ id: "c", partitionKey: "/pk" });
    for (const [at, dueAt] of [...values, undefined].entries()) {
      const document = { id: `d${at}`, pk: `p${at}`, dueAt, kind: at % 2 === 0 ? "job" : "other" };
      await items.create(document);
      await plain.items.create(document);
    }
    const conditions = operators.flatMap((operator) =>
      ["1", "'1'", "'2026'", "'Ä'", "'\\uffff'", "true", "null"].flatMap((value) => [
        `c.dueAt ${operator} ${value}`,
        `${value} ${operator} c.dueAt AND c.kind = 'job'`,
        `NOT (c.dueAt ${operator} ${value})`,
        `c.dueAt ${operator} ${value} OR c.kind = 'job'`,
      ]),
    );
    const others = ["c.dueAt BETWEEN 1 AND 2", "c.id > 'd3' AND c.id <= 'd7'", "c.dueAt = c.kind"];
    for (const condition of [...conditions, ...others]) {
      const query = `SELECT VALUE c.id FROM c WHERE ${condition}`;
      const [indexed, scanned] = [
        items.query(query).fetchAll(),
        plain.items.query(query).fetchAll(),
      ];
      expect([condition, (await indexed).resources]).toEqual([
        condition,
        (await scanned).resources,
      ]);
    }
  });
});

const operators = ["<", "<=", "=", ">=", ">", "!="];
const values = [1, 2, "1", "2026-01-01T00:00:00Z", "Ä", "🐻", true, null, [1], { a: 1 }];
