import { anAccount, signed, statusOf } from "./an-account.ts";

const circle = { id: "circle", pk: "t|c|1", name: "Löwen & <Bären> 🐻\u2028" };

describe("a document of the local Cosmos DB", () => {
  it("is read as it was created, with its etag and the time", async () => {
    const { container, items } = await anAccount();
    const created = await items.create(circle);
    const read = await container.item("circle", "t|c|1").read();
    expect(created.statusCode).toBe(201);
    expect(read.resource).toMatchObject(circle);
    expect(read.resource).toEqual(created.resource);
    expect(read.etag).toBe(created.resource?._etag);
    expect(Math.abs(Number(read.resource?._ts) - Date.now() / 1000)).toBeLessThan(5);
  });

  it("is not there in another partition", async () => {
    const { container, items } = await anAccount();
    await items.create(circle);
    const elsewhere = await container.item("circle", "t|c|2").read();
    expect(elsewhere.statusCode).toBe(404);
    expect(elsewhere.resource).toBeUndefined();
    expect(await statusOf(container.item("circle", "t|c|2").delete())).toBe(404);
    expect(
      await statusOf(container.item("circle", "t|c|2").replace({ ...circle, pk: "t|c|2" })),
    ).toBe(404);
  });

  it("cannot be created twice, but under the same id in another partition", async () => {
    const { items } = await anAccount();
    await items.create(circle);
    expect(await statusOf(items.create(circle))).toBe(409);
    expect((await items.create({ ...circle, pk: "t|c|2" })).statusCode).toBe(201);
  });

  it("is replaced and deleted only under the etag that it has", async () => {
    const { container, items } = await anAccount();
    const { etag } = await items.create(circle);
    const item = container.item("circle", "t|c|1");
    const under = (condition: string) => ({ accessCondition: { type: "IfMatch", condition } });
    const second = await item.replace({ ...circle, name: "B" }, under(etag));
    expect(second.etag).not.toBe(etag);
    expect(await statusOf(item.replace({ ...circle, name: "C" }, under(etag)))).toBe(412);
    expect(await statusOf(item.delete(under(etag)))).toBe(412);
    expect((await item.read()).resource?.name).toBe("B");
    expect((await item.delete(under(second.etag))).statusCode).toBe(204);
    expect((await item.read()).statusCode).toBe(404);
  });

  it("answers 304 to who knows its etag, and 200 to who knows an old one", async () => {
    const { container, items } = await anAccount();
    const { etag } = await items.create(circle);
    const item = container.item("circle", "t|c|1");
    const unless = { accessCondition: { type: "IfNoneMatch", condition: etag } };
    expect((await item.read(unless)).statusCode).toBe(304);
    await item.replace({ ...circle, name: "B" });
    expect((await item.read(unless)).resource?.name).toBe("B");
  });

  it("is created or replaced by upserting", async () => {
    const { items } = await anAccount();
    expect((await items.upsert(circle)).statusCode).toBe(201);
    expect((await items.upsert({ ...circle, name: "B" })).statusCode).toBe(200);
    const never = { accessCondition: { type: "IfNoneMatch", condition: "*" } };
    expect(await statusOf(items.upsert({ ...circle, name: "C" }, never))).toBe(409);
    const old = { accessCondition: { type: "IfMatch", condition: '"old"' } };
    expect(await statusOf(items.upsert({ ...circle, name: "C" }, old))).toBe(412);
  });

  it("keeps its place in the container and its id when it is replaced", async () => {
    const { container, items } = await anAccount();
    const { resource } = await items.create(circle);
    const item = container.item("circle", "t|c|1");
    const replaced = await item.replace({
      ...circle,
      _etag: "mine",
      _rid: "mine",
      _ts: 1,
    } as never);
    expect(replaced.resource).toMatchObject({ _rid: resource?._rid });
    expect(replaced.resource?._ts).toBeGreaterThan(1);
    expect(await statusOf(item.replace({ ...circle, id: "other" }))).toBe(400);
  });

  it("is refused with an id, a size or a partition that Cosmos DB refuses", async () => {
    const { cosmos, items } = await anAccount();
    for (const id of ["a/b", "a\\b", "a?b", "a#b", "x".repeat(1024), ""]) {
      const path = "/dbs/test/colls/circles/docs";
      const headers = { "x-ms-documentdb-partitionkey": '["t|c|1"]' };
      const body = JSON.stringify({ ...circle, id });
      expect([
        id,
        (await signed(cosmos.url, path, { method: "POST", headers, body })).status,
      ]).toEqual([id, 400]);
    }
    expect(await statusOf(items.create({ ...circle, name: "x".repeat(2_100_000) }))).toBe(413);
    const headers = { "x-ms-documentdb-partitionkey": '["t|c|2"]' };
    const path = "/dbs/test/colls/circles/docs";
    const body = JSON.stringify(circle);
    const astray = await signed(cosmos.url, path, { method: "POST", headers, body });
    expect([astray.status, astray.headers.get("x-ms-substatus")]).toEqual([400, "1001"]);
    expect((await signed(cosmos.url, path, { method: "POST", body })).status).toBe(400);
    expect((await signed(cosmos.url, path, { method: "POST", headers, body: "{" })).status).toBe(
      400,
    );
  });

  it("lies where it belongs for keys that are not texts, or are missing", async () => {
    const { container, items } = await anAccount();
    for (const pk of [7, true, false, null, "7"]) {
      await items.create({ id: "d", pk });
      expect((await container.item("d", pk).read()).resource?.pk).toBe(pk);
    }
    await items.create({ id: "d" });
    expect((await container.item("d", undefined).read()).resource).not.toHaveProperty("pk");
  });

  it("may have any other id", async () => {
    const { container, items } = await anAccount();
    for (const id of ["a b", "ä+%41", "...", "t|c|1:job", "x".repeat(1023)]) {
      await items.create({ ...circle, id });
      expect((await container.item(id, "t|c|1").read()).resource?.id).toBe(id);
    }
  });
});
