import express from "express";
import { clientStates } from "../../../bot/graph/client-states.ts";
import { addressLimit } from "../../../bot/http/limits.ts";
import { type Listening as Ear, notificationDoor } from "../../../bot/http/notifications.ts";
import { dataHeaders } from "../../../bot/http/security.ts";
import { StoreUnavailable } from "../../../bot/ports/documents.ts";
import { type Listening, listen } from "../../../infra/local/listen.ts";
import { fakeLog } from "../../fakes/fake-log.ts";

const seal = Buffer.alloc(32, 3).toString("base64");
const states = clientStates(seal, ["one@contoso.example", "two@contoso.example"]);
const secret = states.of("one@contoso.example");

let server: Listening;
let url: string;
let told: Parameters<Ear["hear"]>[0][];
let fault: Error | undefined;
let log: ReturnType<typeof fakeLog>;
beforeEach(async () => {
  told = [];
  fault = undefined;
  log = fakeLog();
  const ear: Ear = {
    mailboxOf: states.mailboxOf,
    async hear(heard) {
      if (fault) throw fault;
      told.push(heard);
    },
  };
  const site = express().use("/api", dataHeaders);
  site.use(notificationDoor(ear, log, addressLimit(5)));
  server = await listen(site, 0);
  url = `http://localhost:${server.port}/api/graph/notifications`;
});
afterEach(() => server.close());

const post = (body: unknown, to = url) =>
  fetch(to, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const about = (id: string, clientState = secret) => ({
  subscriptionId: "s",
  clientState,
  changeType: "updated",
  resource: `Users/u/Events/${id}`,
  resourceData: { id },
});

describe("where Graph tells of changes", () => {
  it("says that somebody is here: the token it was sent, as text and nothing else", async () => {
    const token = 'Validation: <script>alert("é")</script> & +%2B';
    const answer = await fetch(`${url}?validationToken=${encodeURIComponent(token)}`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await answer.text()).toBe(token);
    expect(told).toEqual([]);
  });

  it("repeats no more than Graph would ask for", async () => {
    for (const query of [
      `validationToken=${"a".repeat(2049)}`,
      "validationToken=a&validationToken=b",
    ])
      expect((await fetch(`${url}?${query}`, { method: "POST" })).status).toBe(400);
  });

  it("takes what bears a mailbox's secret, by mailbox and each event once, and nothing else of it", async () => {
    const other = states.of("two@contoso.example");
    const value = [about("a"), about("a"), about("b"), about("c", other), about("d", "guess")];
    expect((await post({ value })).status).toBe(202);
    expect(told).toEqual([
      { mailbox: "one@contoso.example", events: ["a", "b"], about: [] },
      { mailbox: "two@contoso.example", events: ["c"], about: [] },
    ]);
  });

  it("takes word of the subscription itself at both addresses", async () => {
    const value = [{ ...about("x"), lifecycleEvent: "missed" }];
    const lifecycle = url.replace("notifications", "lifecycle");
    for (const to of [url, lifecycle]) expect((await post({ value }, to)).status).toBe(202);
    const heard = { mailbox: "one@contoso.example", events: [], about: ["missed"] };
    expect(told).toEqual([heard, heard]);
  });

  it.each<[string, unknown, number]>([
    ["without the secret", { value: [about("a", "guess")] }, 403],
    [
      "with the secret of a mailbox it has no more",
      { value: [about("a", clientStates(seal, []).of("x"))] },
      403,
    ],
    ["that is empty", { value: [] }, 400],
    ["that is no list", { value: "a" }, 400],
    ["that is no JSON", "{", 400],
    ["that is too long", { value: [about("a".repeat(300_000))] }, 413],
    ["with too many", { value: Array.from({ length: 1001 }, () => 1) }, 400],
    ["whose event is no text", { value: [{ ...about("a"), resourceData: { id: 7 } }] }, 403],
  ])("turns away what comes %s", async (_what, body, status) => {
    expect((await post(body)).status).toBe(status);
    expect(told).toEqual([]);
  });

  it("has an address wait that keeps being turned away", async () => {
    for (let times = 0; times < 5; times++) await post({ value: [about("a", `guess-${times}`)] });
    expect((await post({ value: [about("a")] })).status).toBe(429);
  });

  it("has Graph tell again what could not be written down, and says nothing of it in the log", async () => {
    fault = new StoreUnavailable("away");
    expect((await post({ value: [about("a")] })).status).toBe(503);
    fault = new Error("a bug");
    expect((await post({ value: [about("a")] })).status).toBe(503);
    fault = undefined;
    expect((await post({ value: [about("a")] })).status).toBe(202);
    expect(JSON.stringify(log)).not.toContain(secret);
  });
});

describe("the secret of a mailbox", () => {
  it("is made from the seal's, is another for each mailbox and each seal, and fits Graph's 128 characters", () => {
    const other = clientStates(Buffer.alloc(32, 4).toString("base64"), ["one@contoso.example"]);
    expect(states.of("one@contoso.example")).not.toBe(states.of("two@contoso.example"));
    expect(other.of("one@contoso.example")).not.toBe(secret);
    expect(secret.length).toBeLessThanOrEqual(128);
    expect(states.fingerprint("one@contoso.example", "https://a")).not.toBe(
      states.fingerprint("one@contoso.example", "https://b"),
    );
    expect(states.fingerprint("one@contoso.example", "https://a")).not.toContain(secret);
  });
});
