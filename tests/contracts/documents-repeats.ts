import {
  aNote,
  etagOf,
  freshCommit,
  type Given,
  here,
  late,
  neighbours,
  noon,
} from "./store-under-test.ts";

const done = { ok: true, value: null };

export function repeatsContract(given: () => Given): void {
  it("succeeds once for creates", async () => {
    const { documents } = given();
    const writes = [aNote("a"), aNote("b")];
    await documents.commit(here, writes, "attempt");
    const before = await documents.list(here);
    expect(await documents.commit(here, writes, "attempt")).toEqual(done);
    expect(await documents.list(here)).toEqual(before);
  });

  it("succeeds once for replaces", async () => {
    const { documents } = given();
    await documents.commit(here, [aNote("a")], freshCommit());
    const etag = await etagOf(documents, here, "a");
    const writes = [{ ...aNote("a", { body: "new" }), op: "replace", etag }] as never[];
    await documents.commit(here, writes, "attempt");
    const after = await etagOf(documents, here, "a");
    expect(await documents.commit(here, writes, "attempt")).toEqual(done);
    expect(await etagOf(documents, here, "a")).toBe(after);
  });

  it("succeeds once for deletes", async () => {
    const { documents } = given();
    await documents.commit(here, [aNote("a")], freshCommit());
    const gone = [{ op: "delete" as const, id: "a", etag: await etagOf(documents, here, "a") }];
    expect(await documents.commit(here, gone, "attempt")).toEqual(done);
    expect(await documents.commit(here, gone, "attempt")).toEqual(done);
    expect(await documents.list(here)).toEqual([]);
  });

  it("does not undo what others did to a part of it since", async () => {
    const { documents } = given();
    const writes = [aNote("a"), aNote("b")];
    await documents.commit(here, writes, "attempt");
    const etag = await etagOf(documents, here, "a");
    await documents.commit(here, [{ op: "delete", id: "a", etag }], freshCommit());
    expect(await documents.commit(here, writes, "attempt")).toEqual(done);
    expect((await documents.list(here)).map(({ id }) => id)).toEqual(["b"]);
  });

  it("is one's own only in the same partition", async () => {
    const { documents } = given();
    await documents.commit(neighbours[0] ?? here, [aNote("x")], "attempt");
    await documents.commit(here, [aNote("x")], "attempt");
    expect(await documents.read(here, "x")).toBeDefined();
  });

  it("leaves an attempt that met a conflict free to be tried again", async () => {
    const { documents } = given();
    const blocking = [aNote("a")];
    await documents.commit(here, blocking, freshCommit());
    const writes = [aNote("a"), aNote("b")];
    expect((await documents.commit(here, writes, "attempt")).ok).toBe(false);
    const etag = await etagOf(documents, here, "a");
    await documents.commit(here, [{ op: "delete", id: "a", etag }], freshCommit());
    expect(await documents.commit(here, writes, "attempt")).toEqual(done);
    expect(await documents.list(here)).toHaveLength(2);
  });

  it("settles a job once", async () => {
    const { documents } = given();
    await documents.commit(here, [aNote("job", { dueAt: noon })], freshCommit());
    const [due] = await documents.due(noon, 1);
    const job = due && (await documents.claim(due, late));
    if (!job) throw new Error("The job is not there");
    expect(await documents.settle(job, [aNote("effect")])).toEqual(done);
    expect(await documents.settle(job, [aNote("effect")])).toEqual(done);
    expect((await documents.list(here)).map(({ id }) => id)).toEqual(["effect"]);
  });
}
