import { effectiveKey } from "../../../infra/local/cosmos/partition/effective-key.ts";
import { anAccount, fillPartitions, signed } from "./an-account.ts";

describe("the physical ranges of the local Cosmos DB", () => {
  it("have the partitions where the SDK and Azure have them", () => {
    expect([effectiveKey("t|c|123"), effectiveKey(""), effectiveKey("äöü€😀")]).toEqual([
      "34B9B9C376C517B77900EF1099984E4B",
      "32E9366E637A71B4E710384B2F4970A0",
      "07B48AD62E35ECA7782593925A283539",
    ]);
    expect([effectiveKey(-1.5), effectiveKey(true), effectiveKey(null), effectiveKey({})]).toEqual([
      "151793206780805FF6E1DCAE6C787B6A",
      "0E711127C5B5A8E4726AC6DD306A3E59",
      "378867E4430E67857ACE5C908374FE16",
      "11622DAA78F835834610ABE56EFF5CB5",
    ]);
  });

  it("cover all keys without a gap, before and after splits", async () => {
    const { container, split } = await anAccount({ ranges: 3 });
    const read = async () => (await container.readPartitionKeyRanges().fetchAll()).resources;
    const covers = async () => {
      const ranges = await read();
      const starts = ranges.map(({ minInclusive }) => minInclusive);
      const ends = ranges.map(({ maxExclusive }) => maxExclusive);
      expect([starts[0], ends.at(-1)]).toEqual(["", "FF"]);
      expect(starts.slice(1)).toEqual(ends.slice(0, -1));
      return ranges;
    };
    expect((await covers()).map(({ id }) => id)).toEqual(["0", "1", "2"]);
    split("1");
    split("3");
    const ranges = await covers();
    expect(ranges.map(({ id }) => id)).toEqual(["0", "5", "6", "4", "2"]);
    expect(ranges[1]).toMatchObject({ parents: ["1", "3"] });
  });

  it("say 410 of a range that was split, and its children have its documents", async () => {
    const { cosmos, container, split } = await anAccount({ ranges: 2 });
    await fillPartitions(container, ["a"]);
    const query = "SELECT VALUE c.pk FROM c";
    const whole = await rangePage(cosmos.url, "0", query);
    split("0");
    const gone = await rangePage(cosmos.url, "0", query);
    const [one, other] = [
      await rangePage(cosmos.url, "2", query),
      await rangePage(cosmos.url, "3", query),
    ];
    expect(gone).toMatchObject({ status: 410, substatus: "1002" });
    expect(one.found.length * other.found.length).toBeGreaterThan(0);
    expect([...one.found, ...other.found].sort()).toEqual([...whole.found].sort());
  });

  it.each(["", " ORDER BY c.n", " ORDER BY c.n DESC", " ORDER BY c.id"])(
    "hand a split range's continuation to its children:%s",
    async (order) => {
      const { cosmos, container, split } = await anAccount({ ranges: 1 });
      await fillPartitions(container, ["a", "b"]);
      const query = `SELECT VALUE [c.n, c.id] FROM c${order}`;
      const whole = await rangePage(cosmos.url, "0", query, { size: 100 });
      const first = await rangePage(cosmos.url, "0", query, { size: 20 });
      split("0");
      const rest = { size: 100, continuation: first.continuation ?? "" };
      const one = await rangePage(cosmos.url, "1", query, rest);
      const other = await rangePage(cosmos.url, "2", query, rest);
      expect(first.found).toEqual(whole.found.slice(0, 20));
      expect(one.found.length + other.found.length).toBe(40);
      const has = (page: typeof one, each: unknown) =>
        page.found.some((item) => JSON.stringify(item) === JSON.stringify(each));
      expect(whole.found.slice(20).filter((each) => has(one, each))).toEqual(one.found);
      expect(whole.found.slice(20).filter((each) => has(other, each))).toEqual(other.found);
    },
  );

  it("may split while the SDK is paging through a query that needs no plan", async () => {
    const { container, items, split } = await anAccount({ ranges: 2 });
    await fillPartitions(container, ["a", "b"]);
    const pages = items.query("SELECT VALUE [c.n, c.id] FROM c", { maxItemCount: 7 });
    const seen: string[] = [];
    while (pages.hasMoreResults()) {
      seen.push(...(await pages.fetchNext()).resources.map(String));
      split();
    }
    expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  });

  it("take bulk operations only for what lies on them", async () => {
    const { cosmos, container, items, split } = await anAccount({ ranges: 2 });
    await fillPartitions(container, ["a"]);
    split("0");
    await fillPartitions(container, ["b"]);
    expect((await items.query("SELECT * FROM c").fetchAll()).resources).toHaveLength(60);
    const partitionKey = JSON.stringify(["t|c|123"]);
    const body = JSON.stringify([{ operationType: "Read", id: "a", partitionKey }]);
    const send = async (range: string) => {
      const headers = {
        "x-ms-cosmos-is-batch-request": "true",
        "x-ms-documentdb-partitionkeyrangeid": range,
      };
      return (await signed(cosmos.url, path, { method: "POST", headers, body })).status;
    };
    expect([await send("0"), await send("1"), await send("2"), await send("3")]).toEqual([
      410, 207, 410, 410,
    ]);
  });
});

const path = "/dbs/test/colls/circles/docs";

/** A page of one range, as the SDK asks for it. */
async function rangePage(
  url: string,
  range: string,
  query: string,
  { size = 100, continuation }: { readonly size?: number; readonly continuation?: string } = {},
) {
  const headers = {
    "x-ms-documentdb-isquery": "True",
    "x-ms-documentdb-partitionkeyrangeid": range,
    "x-ms-max-item-count": String(size),
    ...(continuation !== undefined && { "x-ms-continuation": continuation }),
  };
  const answer = await signed(url, path, {
    method: "POST",
    headers,
    body: JSON.stringify({ query }),
  });
  const body = (await answer.json()) as { readonly Documents?: readonly unknown[] };
  return {
    status: answer.status,
    substatus: answer.headers.get("x-ms-substatus"),
    continuation: answer.headers.get("x-ms-continuation"),
    found: body.Documents ?? [],
  };
}
