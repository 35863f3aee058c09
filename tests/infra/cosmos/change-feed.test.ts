import {
  type ChangeFeedPullModelIterator,
  ChangeFeedStartFrom,
  type Container,
  type FeedRange,
  type JSONObject,
} from "@azure/cosmos";
import { anAccount, fillPartitions, signed } from "./an-account.ts";

type Feed = ChangeFeedPullModelIterator<{ id: string; pk: string; n: number } & JSONObject>;

function feed(container: Container, changeFeedStartFrom: ChangeFeedStartFrom, maxItemCount = 100) {
  return container.items.getChangeFeedIterator({ changeFeedStartFrom, maxItemCount }) as Feed;
}

/** What there is to read until nothing new comes, and where to go on. */
async function drained(reader: Feed) {
  const seen: string[] = [];
  for (;;) {
    const page = await reader.readNext();
    if (page.statusCode === 304) return { seen, token: page.continuationToken };
    seen.push(...page.result.map(({ id, pk }) => `${pk} ${id}`));
  }
}

describe("the change feed of the local Cosmos DB", () => {
  it("tells from the beginning each document once, as it is now, in the order of the last changes", async () => {
    const { container, items } = await anAccount({ ranges: 1 });
    for (const id of ["a", "b", "c"]) await items.create({ id, pk: "p", n: 1 });
    await container.item("a", "p").replace({ id: "a", pk: "p", n: 2 });
    await container.item("b", "p").delete();
    const { result } = await feed(container, ChangeFeedStartFrom.Beginning()).readNext();
    expect(result.map(({ id, n }) => [id, n])).toEqual([
      ["c", 1],
      ["a", 2],
    ]);
    expect(Number(result[1]?.["_lsn"])).toBeGreaterThan(Number(result[0]?.["_lsn"]));
  });

  it("tells from now on only what comes, and 304 when nothing does", async () => {
    const { container, items } = await anAccount();
    await items.create({ id: "before", pk: "p" });
    const reader = feed(container, ChangeFeedStartFrom.Now());
    expect((await reader.readNext()).statusCode).toBe(304);
    await items.create({ id: "after", pk: "p" });
    expect((await drained(reader)).seen).toEqual(["p after"]);
    expect((await reader.readNext()).statusCode).toBe(304);
  });

  it("tells from a time on", async () => {
    const { container, items, pass } = await anAccount();
    await items.create({ id: "before", pk: "p" });
    pass(100);
    await items.create({ id: "after", pk: "p" });
    const start = ChangeFeedStartFrom.Time(new Date(Date.now() + 50_000));
    expect((await drained(feed(container, start))).seen).toEqual(["p after"]);
  });

  it("tells of one partition alone", async () => {
    const { container, items } = await anAccount();
    await fillPartitions(container, ["a"]);
    expect((await drained(feed(container, ChangeFeedStartFrom.Beginning("p7")))).seen).toEqual([
      "p7 a",
    ]);
    const reader = feed(container, ChangeFeedStartFrom.Now("p7"));
    await reader.readNext();
    await items.create({ id: "b", pk: "p8" });
    await items.create({ id: "b", pk: "p7" });
    expect((await drained(reader)).seen).toEqual(["p7 b"]);
  });

  it("is read by ranges that together tell everything once, and resumed where it was left", async () => {
    const { container, items } = await anAccount({ ranges: 4 });
    await fillPartitions(container, ["a", "b"]);
    const ranges = await container.getFeedRanges();
    const read = await Promise.all(
      ranges.map((range: FeedRange) =>
        drained(feed(container, ChangeFeedStartFrom.Beginning(range), 3)),
      ),
    );
    const seen = read.flatMap((each) => each.seen);
    expect([ranges.length, seen.length, new Set(seen).size]).toEqual([4, 60, 60]);
    await items.create({ id: "later", pk: "p5" });
    const resumed = await Promise.all(
      read.map(({ token }) => drained(feed(container, ChangeFeedStartFrom.Continuation(token)))),
    );
    expect(resumed.flatMap((each) => each.seen)).toEqual(["p5 later"]);
  });

  it.each(["while it is read", "between readers"])("survives splits %s", async (when) => {
    const { container, items, split } = await anAccount({ ranges: 2 });
    await fillPartitions(container, ["a", "b", "c"]);
    let reader = feed(container, ChangeFeedStartFrom.Beginning(), 4);
    const seen: string[] = [];
    let token = "";
    for (let page = 0; page < 4; page++) {
      const { result, continuationToken } = await reader.readNext();
      seen.push(...result.map(({ id, pk }) => `${pk} ${id}`));
      token = continuationToken;
    }
    for (const range of ["0", "3", "1"]) split(range);
    const resumed = feed(container, ChangeFeedStartFrom.Continuation(token), 4);
    reader = when === "between readers" ? resumed : reader;
    seen.push(...(await drained(reader)).seen);
    expect([seen.length, new Set(seen).size]).toEqual([90, 90]);
    await items.create({ id: "later", pk: "p5" });
    expect((await drained(reader)).seen).toEqual(["p5 later"]);
  });

  it("keeps a batch's documents on one page", async () => {
    const { container, items } = await anAccount();
    await items.create({ id: "first", pk: "p" });
    const create = (id: string) => ({
      operationType: "Create" as const,
      resourceBody: { id, pk: "p" },
    });
    await items.batch(["a", "b", "c"].map(create), "p");
    await items.create({ id: "last", pk: "p" });
    const reader = feed(container, ChangeFeedStartFrom.Beginning("p"), 2);
    const pages = [await reader.readNext(), await reader.readNext()];
    expect(pages.map(({ result }) => result.map(({ id }) => id))).toEqual([
      ["first", "a", "b", "c"],
      ["last"],
    ]);
  });

  it("is refused with a continuation of no use, without a range, and for all versions", async () => {
    const { cosmos } = await anAccount();
    const path = "/dbs/test/colls/circles/docs";
    const latest = { "a-im": "Incremental Feed" };
    const range = { "x-ms-documentdb-partitionkeyrangeid": "0" };
    const ask = async (headers: Record<string, string>) =>
      (await signed(cosmos.url, path, { headers })).status;
    expect(await ask({ ...latest, ...range })).toBe(304);
    expect(await ask({ ...latest, ...range, "if-none-match": "rubbish" })).toBe(400);
    expect(await ask({ ...latest, ...range, "if-modified-since": "rubbish" })).toBe(400);
    expect(await ask({ ...latest, "x-ms-documentdb-partitionkeyrangeid": "9" })).toBe(410);
    expect(await ask(latest)).toBe(400);
    expect(await ask({ ...range, "a-im": "Full-Fidelity Feed" })).toBe(400);
    expect(await ask({})).toBe(405);
  });
});
