import { aNote, etagOf, freshCommit, type Given, here, late, noon } from "./store-under-test.ts";

export function expiryContract(given: () => Given): void {
  const commit = (...writes: ReturnType<typeof aNote>[]) =>
    given().documents.commit(here, writes, freshCommit());

  it("is seen until its time is over, and then by no query", async () => {
    const { documents, store } = given();
    await commit(aNote("a", { ttl: 10, dueAt: noon }), aNote("stays"));
    await store.pass(8);
    expect(await documents.read(here, "a")).toBeDefined();
    await store.pass(3);
    expect(await documents.read(here, "a")).toBeUndefined();
    expect((await documents.list(here)).map(({ id }) => id)).toEqual(["stays"]);
    expect(await documents.list(here, "note")).toHaveLength(1);
    expect(await documents.due(late, 10)).toEqual([]);
  });

  it("leaves its id free", async () => {
    await commit(aNote("a", { ttl: 10 }));
    await given().store.pass(11);
    expect((await commit(aNote("a", { body: { text: "new" } }))).ok).toBe(true);
    expect(await given().documents.read(here, "a")).toMatchObject({ body: { text: "new" } });
  });

  it("cannot be replaced or deleted afterwards", async () => {
    await commit(aNote("a", { ttl: 10 }));
    const etag = await etagOf(given().documents, here, "a");
    await given().store.pass(11);
    expect((await commit({ op: "delete", id: "a", etag })).ok).toBe(false);
    expect((await commit({ ...aNote("a"), op: "replace", etag } as never)).ok).toBe(false);
  });

  it("lives anew, or for good, with every replace", async () => {
    const { documents, store } = given();
    await commit(aNote("a", { ttl: 10 }), aNote("b", { ttl: 10 }));
    await store.pass(8);
    const again = async (id: string, over: object) =>
      ({ ...aNote(id, over), op: "replace", etag: await etagOf(documents, here, id) }) as never;
    await commit(await again("a", { ttl: 10 }), await again("b", {}));
    await store.pass(8);
    expect(await documents.list(here)).toHaveLength(2);
    await store.pass(100_000);
    expect((await documents.list(here)).map(({ id }) => id)).toEqual(["b"]);
  });
}
