import { request } from "node:http";
import { aClient, anAccount, signature, signed, statusOf } from "./an-account.ts";

describe("the doors of the local Cosmos DB", () => {
  it("open for the emulator's key alone", async () => {
    const { cosmos } = await anAccount();
    const wrong = aClient(cosmos.url, { key: Buffer.from("another key").toString("base64") });
    const container = wrong.database("test").container("circles");
    expect(await statusOf(wrong.getDatabaseAccount())).toBe(401);
    expect(await statusOf(container.items.create({ id: "a", pk: "p" }))).toBe(401);
    expect(await statusOf(container.items.query("SELECT * FROM c").fetchAll())).toBe(401);
    expect((await fetch(`${cosmos.url}/dbs`)).status).toBe(401);
    const path = "/dbs/test/colls/circles/docs/a";
    expect((await signed(cosmos.url, path, { headers: { authorization: "%" } })).status).toBe(401);
  });

  it("do not open for another date or resource than was signed", async () => {
    const { cosmos } = await anAccount();
    const headers = { "x-ms-date": new Date(0).toUTCString() };
    expect((await signed(cosmos.url, "/dbs/test")).status).toBe(200);
    expect((await signed(cosmos.url, "/dbs/test", { headers })).status).toBe(401);
    const other = signature("GET", "/dbs/other");
    expect((await fetch(`${cosmos.url}/dbs/other`, { headers: other })).status).toBe(404);
    expect((await fetch(`${cosmos.url}/dbs/test`, { headers: other })).status).toBe(401);
  });

  it("open for a token of Entra ID, unless it is empty", async () => {
    const { cosmos } = await anAccount();
    // The SDK itself sends tokens over https alone.
    const withToken = async (token: string) => {
      const authorization = `type=aad&ver=1.0&sig=${token}`;
      return (await signed(cosmos.url, "/dbs/test", { headers: { authorization } })).status;
    };
    expect(await withToken("a.b.c")).toBe(200);
    expect(await withToken("")).toBe(401);
  });

  it("are on this machine only", async () => {
    const { cosmos } = await anAccount();
    const { port } = new URL(cosmos.url);
    const elsewhere = new Promise((resolve) => {
      request({ host: "127.0.0.2", port, path: "/" }, () => resolve("answered"))
        .once("error", () => resolve("nobody there"))
        .end();
    });
    expect(await elsewhere).toBe("nobody there");
  });

  it("lead to databases and containers that are made, read, listed and deleted", async () => {
    const { client } = await anAccount();
    const { database } = await client.databases.create({ id: "more" });
    const { container, resource } = await database.containers.create({
      id: "c",
      partitionKey: "/pk",
    });
    expect(resource?.partitionKey).toMatchObject({ paths: ["/pk"], kind: "Hash", version: 2 });
    expect((await client.databases.readAll().fetchAll()).resources.map(({ id }) => id)).toEqual([
      "more",
      "test",
    ]);
    expect((await database.containers.readAll().fetchAll()).resources.map(({ id }) => id)).toEqual([
      "c",
    ]);
    expect((await client.databases.createIfNotExists({ id: "more" })).statusCode).toBe(200);
    expect(await statusOf(client.databases.create({ id: "more" }))).toBe(409);
    expect(await statusOf(database.containers.create({ id: "c", partitionKey: "/pk" }))).toBe(409);
    await container.items.create({ id: "a", pk: "p" });
    await container.delete();
    expect(await statusOf(container.read())).toBe(404);
    expect(await statusOf(container.items.create({ id: "a", pk: "p" }))).toBe(404);
    const again = await database.containers.create({ id: "c", partitionKey: "/pk" });
    expect((await again.container.item("a", "p").read()).statusCode).toBe(404);
    expect(again.resource?.["_rid"]).not.toBe(resource?.["_rid"]);
    await database.delete();
    expect(await statusOf(database.read())).toBe(404);
    expect(await statusOf(again.container.read())).toBe(404);
  });

  it("let a container be given another time to live, but no other partition key", async () => {
    const { container } = await anAccount();
    const { resource } = await container.read();
    const id = "circles";
    const partitionKey = { paths: ["/pk"] };
    expect(
      (await container.replace({ id, partitionKey, defaultTtl: 60 })).resource?.defaultTtl,
    ).toBe(60);
    expect(await statusOf(container.replace({ id, partitionKey: { paths: ["/other"] } }))).toBe(
      400,
    );
    expect((await container.read()).resource).toMatchObject({
      _rid: resource?.["_rid"],
      defaultTtl: 60,
    });
  });

  it("say what is not simulated", async () => {
    const { cosmos, client, container } = await anAccount();
    const hierarchical = {
      id: "h",
      partitionKey: { paths: ["/a", "/b"], kind: "MultiHash", version: 2 },
    };
    expect(await statusOf(client.database("test").containers.create(hierarchical as never))).toBe(
      400,
    );
    expect(await statusOf(container.scripts.storedProcedures.create({ id: "s", body: "" }))).toBe(
      400,
    );
    expect(await statusOf(client.databases.query("SELECT * FROM d").fetchAll())).toBe(400);
    expect((await signed(cosmos.url, "/dbs/test", { method: "PUT", body: "{}" })).status).toBe(400);
    expect((await signed(cosmos.url, "/dbs/%E0%A4%A")).status).toBe(400);
  });

  it("tell how far a reader has seen, and refuse to show less", async () => {
    const { cosmos, container, items } = await anAccount({ ranges: 2 });
    const { headers } = await items.create({ id: "a", pk: "p" });
    const token = String(headers["x-ms-session-token"]);
    expect(token).toMatch(/^[01]:-1#1$/);
    expect((await container.item("a", "p").read({ sessionToken: token })).statusCode).toBe(200);
    const path = "/dbs/test/colls/circles/docs/a";
    const ahead = await signed(cosmos.url, path, {
      headers: {
        "x-ms-documentdb-partitionkey": '["p"]',
        "x-ms-session-token": token.replace("#1", "#2"),
      },
    });
    expect([ahead.status, ahead.headers.get("x-ms-substatus")]).toEqual([404, "1002"]);
  });
});
