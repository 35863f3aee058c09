import {
  aNote,
  etagOf,
  freshCommit,
  type Given,
  here,
  neighbours,
  written,
} from "./store-under-test.ts";

const done = { ok: true, value: null };
const conflict = { ok: false, refusal: "conflict" };

export function commitsContract(given: () => Given): void {
  const commit = (...writes: Parameters<Given["documents"]["commit"]>[1]) =>
    given().documents.commit(here, writes, freshCommit());
  const etag = (id: string) => etagOf(given().documents, here, id);
  const texts = async () =>
    (await given().documents.list(here)).map(({ body }) => (body as { text: string }).text);

  it("gives every write another etag, even of the same content", async () => {
    await commit(aNote("a"), aNote("b"));
    const first = await etag("a");
    expect(await etag("b")).not.toBe(first);
    await commit({ ...aNote("a"), op: "replace", etag: first } as never);
    expect(await etag("a")).not.toBe(first);
  });

  it("carries out creates, replaces and deletes together", async () => {
    await commit(aNote("a"), aNote("b"));
    const replaced = { ...aNote("a", { body: { text: "new" } }), op: "replace" as const };
    const writes = [
      { ...replaced, etag: await etag("a") },
      { op: "delete" as const, id: "b", etag: await etag("b") },
      aNote("c"),
    ];
    expect(await commit(...(writes as never[]))).toEqual(done);
    expect(await texts()).toEqual(["new", "c"]);
  });

  it.each([
    ["a create of what is there", async () => aNote("a")],
    ["a replace of another etag", async () => ({ ...aNote("a"), op: "replace", etag: "other" })],
    ["a replace of what is not there", async () => ({ ...aNote("x"), op: "replace", etag: "any" })],
    ["a delete of another etag", async () => ({ op: "delete", id: "a", etag: "other" })],
    ["a delete of what is not there", async () => ({ op: "delete", id: "x", etag: "any" })],
    [
      "a replace with a neighbour's etag",
      async () => ({ ...aNote("b"), op: "replace", etag: await neighbourly("b") }),
    ],
    [
      "a delete with a neighbour's etag",
      async () => ({ op: "delete", id: "c", etag: await neighbourly("c") }),
    ],
  ])("refuses the whole commit for %s", async (_name, wrong) => {
    await commit(aNote("a"));
    const before = await given().documents.list(here);
    const writes = [aNote("first"), await wrong(), aNote("last")];
    expect(await commit(...(writes as never[]))).toEqual(conflict);
    expect(await given().documents.list(here)).toEqual(before);
  });
  const neighbourly = (id: string) => etagOf(given().documents, neighbours[0] ?? here, id);

  it("leaves the neighbours' documents of the same id alone", async () => {
    await commit(aNote("a"));
    await commit({ op: "delete", id: "a", etag: await etag("a") });
    for (const neighbour of neighbours)
      expect((await written(given().documents, neighbour, "a")).body).toEqual({
        text: "a neighbour's",
      });
  });

  it("lets one of several replaces of the same etag win", async () => {
    await commit(aNote("a"));
    const stale = await etag("a");
    const clients = await Promise.all([1, 2, 3, 4].map(() => given().store.connect()));
    const outcomes = await Promise.all(
      clients.map((client, i) => {
        const write = { ...aNote("a", { body: { text: `${i}` } }), op: "replace", etag: stale };
        return client.commit(here, [write as never], freshCommit());
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await texts()).toEqual([`${outcomes.findIndex(({ ok }) => ok)}`]);
  });

  it("does not take an etag of a document that was deleted and made again", async () => {
    await commit(aNote("a"));
    const old = await etag("a");
    await commit({ op: "delete", id: "a", etag: old });
    expect(await commit(aNote("a"))).toEqual(done);
    expect(await commit({ op: "delete", id: "a", etag: old })).toEqual(conflict);
  });

  it("shows a commit to every client once it is acknowledged", async () => {
    const other = await given().store.connect();
    await commit(aNote("a"));
    expect(await other.read(here, "a")).toBeDefined();
  });
}
