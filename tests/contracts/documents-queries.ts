import { aNote, freshCommit, type Given, here, neighbours } from "./store-under-test.ts";

export function queriesContract(given: () => Given): void {
  const plant = (...ids: string[]) =>
    given().documents.commit(
      here,
      ids.map((id) => aNote(id)),
      freshCommit(),
    );
  const listed = async (...how: [kind?: string, range?: object]) =>
    (await given().documents.list(here, ...how)).map(({ id }) => id);

  it("finds nothing of its neighbours in an empty partition", async () => {
    const { documents } = given();
    expect(await documents.read(here, "a")).toBeUndefined();
    expect(await documents.list(here)).toEqual([]);
    expect(await documents.list(here, "note", { from: "a", until: "z" })).toEqual([]);
  });

  it("reads back what was written", async () => {
    const { documents } = given();
    const body = { text: "Grüße, 世界 🙂", list: [1, 2.5, null, true], deep: { empty: {} } };
    await documents.commit(here, [aNote("a", { version: 3, body })], freshCommit());
    expect(await documents.read(here, "a")).toEqual({
      partition: here,
      id: "a",
      kind: "note",
      version: 3,
      etag: expect.any(String),
      body,
    });
  });

  it("reads only the partition that was asked for, whoever has the same id", async () => {
    await plant("a", "d");
    const bodies = async (partition: typeof here) =>
      (await given().documents.list(partition, "note")).map(({ body }) => body);
    expect(await bodies(here)).toEqual([{ text: "a" }, { text: "d" }]);
    for (const neighbour of neighbours)
      expect(new Set((await bodies(neighbour)).map((body) => JSON.stringify(body)))).toEqual(
        new Set(['{"text":"a neighbour\'s"}']),
      );
  });

  it("lists in the order of the ids, whatever order they came in", async () => {
    await plant("b", "a|2", "Z", "a", "a|10", "~");
    expect(await listed()).toEqual(["Z", "a", "a|10", "a|2", "b", "~"]);
  });

  it("lists from an id on and before another", async () => {
    await plant("a", "b", "c", "d");
    expect(await listed(undefined, { from: "b" })).toEqual(["b", "c", "d"]);
    expect(await listed(undefined, { until: "c" })).toEqual(["a", "b"]);
    expect(await listed(undefined, { from: "b", until: "d" })).toEqual(["b", "c"]);
    expect(await listed(undefined, { from: "c", until: "b" })).toEqual([]);
  });

  it("lists the first few", async () => {
    await plant("a", "b", "c", "d");
    expect(await listed(undefined, { from: "b", limit: 2 })).toEqual(["b", "c"]);
  });

  it("lists one kind, counting only it", async () => {
    const { documents } = given();
    const writes = ["a", "b", "c", "d"].map((id, i) => aNote(id, { kind: i % 2 ? "odd" : "even" }));
    await documents.commit(here, writes, freshCommit());
    expect(await listed("odd")).toEqual(["b", "d"]);
    expect(await listed("odd", { limit: 1 })).toEqual(["b"]);
    expect(await listed("even", { from: "b" })).toEqual(["c"]);
    expect(await listed("od")).toEqual([]);
  });

  it("lists hundreds of documents whole", async () => {
    for (const hundred of [1, 2, 3])
      await plant(
        ...Array.from({ length: 100 }, (_, i) => `${hundred}${String(i).padStart(2, "0")}`),
      );
    expect(await listed()).toHaveLength(300);
  });
}
