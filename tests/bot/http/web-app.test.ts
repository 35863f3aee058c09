import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { safe } from "@orpc/client";
import { CannotListen, listen } from "../../../bot/http/listen.ts";
import { RosterUnreadable } from "../../../bot/ports/directory.ts";
import { StoreUnavailable } from "../../../bot/ports/documents.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, contoso, river } from "./api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
});
afterEach(() => world.end());

const started = () =>
  storedCircle(world.context.documents, { circle: aCircle({ home: river.conversation }) });
const call = (path: string, init: RequestInit = {}) => fetch(`${world.url}${path}`, init);
const post = (path: string, body: unknown, authorization = "") =>
  call(path, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify(body),
  });

describe("the tab's API", () => {
  it("answers 401 without detail and does nothing for a token that is no good", async () => {
    const circle = await started();
    const ada = { tenant: contoso, person: personCalled("ada") };
    const bad = [
      "",
      "Bearer nonsense",
      `Bearer ${world.issuer.unsigned(ada)}`,
      `Bearer ${await world.issuer.confused(ada)}`,
      `Bearer ${await world.issuer.sign(ada, {}, true)}`,
      `Bearer ${await world.issuer.sign(ada, { exp: world.issuer.now() - 60 })}`,
      `Bearer ${await world.issuer.sign(ada, { aud: "someone-else" })}`,
    ];
    for (const authorization of bad) {
      const rpc = await post("/api/rpc/circle/leave", { json: circle }, authorization);
      const open = await post("/api/v1/circle/leave", circle, authorization);
      expect([rpc.status, open.status]).toEqual([401, 401]);
      expect(await rpc.json()).toEqual({ code: "not-signed-in" });
    }
    const page = await (await world.as("ada")).circle.page(circle);
    expect(page.members.every(({ standing }) => standing === "joined")).toBe(true);
  });

  it("is there for integrators too, with its description", async () => {
    const circle = await started();
    const answer = await post("/api/v1/circle/page", circle, `Bearer ${await world.signIn("ada")}`);
    expect(await answer.json()).toMatchObject({ name: "River circle" });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const described = await (await call("/api/v1/openapi.json")).json();
    expect(Object.keys(described.paths)).toContain("/circle/page");
  });

  it("refuses what does not fit the contract and what is too large", async () => {
    const authorization = `Bearer ${await world.signIn("ada")}`;
    const unfit = await post("/api/rpc/circle/page", { json: { tenant: "x" } }, authorization);
    expect(unfit.status).toBe(400);
    const huge = { json: { text: "x".repeat(70_000) } };
    const large = await post("/api/rpc/agenda/add", huge, authorization);
    expect(large.status).toBe(413);
  });

  it("answers 404 for what there is not", async () => {
    const authorization = `Bearer ${await world.signIn("ada")}`;
    for (const path of ["/api/rpc/circle/destroy", "/api/v1/nothing", "/nothing", "/tab/nothing"]) {
      expect((await post(path, {}, authorization)).status).toBe(404);
    }
  });

  it("records a fault once, with the request's id, and answers without details", async () => {
    const circle = await started();
    const ada = await world.as("ada");
    world.context.documents.read = async () => {
      throw new Error("the secret reason");
    };
    const { error } = await safe(ada.circle.page(circle));
    expect(error).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
    expect(JSON.stringify(error)).not.toContain("secret reason");
    const faults = world.lines.filter((line) => line.includes("the secret reason"));
    expect(faults).toHaveLength(1);
    expect(JSON.parse(faults[0] ?? "{}").request).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("says that it is away while the store does not answer", async () => {
    const circle = await started();
    const ada = await world.as("ada");
    world.context.documents.read = async () => {
      throw new StoreUnavailable("gone");
    };
    const { error } = await safe(ada.circle.page(circle));
    expect(error).toMatchObject({ code: "SERVICE_UNAVAILABLE", status: 503 });
  });

  it("says that nobody can tell who belongs while Teams does not", async () => {
    const circle = await started();
    const ada = await world.as("ada");
    world.context.directory.belongs = async () => {
      throw new RosterUnreadable("ill");
    };
    const { error } = await safe(ada.circle.page(circle));
    expect(error).toMatchObject({ code: "roster-not-readable", status: 503 });
  });

  it("writes nobody's words, name or token to the log", async () => {
    const circle = await started();
    const ada = await world.as("ada");
    await ada.agenda.add({ ...circle, text: "Between us only", mode: "advice" });
    await call("/tab/?page=between-us");
    const log = world.lines.join("\n");
    expect(log).toContain("/api/rpc/agenda/add");
    expect(log).not.toMatch(/Between us|between-us|Bearer|eyJ|ada"|River/);
  });
});

describe("limits", () => {
  it("slow down one person and not another", async () => {
    await world.end();
    world = await apiWorld(["ada", "bo", "cy"], { person: 3, address: 10_000 });
    const [ada, bo] = await Promise.all([world.as("ada"), world.as("bo")]);
    for (let asked = 0; asked < 3; asked++) await ada.circle.mine();
    expect((await safe(ada.circle.mine())).error).toMatchObject({ status: 429 });
    expect((await bo.circle.mine()).circles).toEqual([]);
  });

  it("stop an address that keeps being refused", async () => {
    await world.end();
    world = await apiWorld(["ada"], { person: 100, address: 3 });
    const codes: number[] = [];
    for (let asked = 0; asked < 5; asked++)
      codes.push((await post("/api/rpc/circle/mine", {})).status);
    expect(codes).toEqual([401, 401, 401, 429, 429]);
    expect((await call("/health")).status).toBe(200);
  });
});

describe("the tab's files", () => {
  it("may be framed by Teams alone and name the hosts that Teams does not know", async () => {
    writeFileSync(join(world.folder, "index.html"), "<html><head></head><body></body></html>");
    const page = await call("/tab/index.html");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(
      "frame-ancestors 'self' https://teams.microsoft.com http://localhost:8300",
    );
    expect(policy).toContain("script-src 'self';");
    expect(page.headers.get("x-frame-options")).toBeNull();
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(await page.text()).toContain(
      '<meta name="teams-hosts" content="http://localhost:8300"></head>',
    );
  });

  it("are kept by browsers when their names hold their content", async () => {
    mkdirSync(join(world.folder, "assets"));
    writeFileSync(join(world.folder, "assets", "app-1a2b.js"), "1");
    const file = await call("/tab/assets/app-1a2b.js");
    expect(file.headers.get("cache-control")).toContain("immutable");
    expect((await call("/tab/..%2f..%2fetc/passwd")).status).toBe(404);
  });
});

describe("listening", () => {
  it("says in one sentence that the port is taken", async () => {
    const port = Number(new URL(world.url).port);
    const { default: express } = await import("express");
    const taken = listen(express(), port, "127.0.0.1");
    await expect(taken).rejects.toThrow(CannotListen);
    await expect(taken).rejects.toThrow(`Port ${port} is taken by another program.`);
  });
});
