import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "@microsoft/microsoft-graph-client";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { aMicrosoft365, graphOf, graphOfApp, refusalOf } from "../../builders/microsoft365.ts";

let world: Microsoft365;
let graph: Client;
beforeAll(async () => {
  world = await aMicrosoft365();
  graph = await graphOfApp(world);
});
afterEach(() => world.graph.faults.clear());
afterAll(() => world.stop());

const serviceEvents = `/users/${serviceMailbox.mail}/events`;

describe("who may come in", () => {
  const bare = async (token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${world.url}/v1.0/me/events`, { headers });
    return [response.status, (await response.json()).error.code];
  };

  it("is nobody without a token for Graph", async () => {
    const refused = [401, "InvalidAuthenticationToken"];
    expect(await bare()).toEqual(refused);
    expect(await bare("nonsense")).toEqual(refused);
    expect(await bare(await world.issueSsoToken(people.amara))).toEqual(refused);
    expect(await bare(await world.issueChannelToken("http://localhost"))).toEqual(refused);
  });

  it("is the app only in the mailbox that Exchange has scoped it to", async () => {
    expect(await graph.api(serviceEvents).get()).toMatchObject({ value: [] });
    const elsewhere = graph.api(`/users/${people.amara.mail}/events`).get();
    expect(await refusalOf(elsewhere)).toEqual({ status: 403, code: "ErrorAccessDenied" });
  });

  it("is the app in no mailbox where there is no service mailbox", async () => {
    const without = await aMicrosoft365({ calendarMailbox: undefined });
    const request = (await graphOfApp(without)).api(serviceEvents).get();
    expect(await refusalOf(request)).toEqual({ status: 403, code: "ErrorAccessDenied" });
    await without.stop();
  });

  it("is a person only in their own calendar, and only where they have one", async () => {
    const asAmara = await graphOf(world, people.amara);
    expect(await asAmara.api(`/users/${people.amara.mail}/events`).get()).toMatchObject({
      value: [],
    });
    const others = asAmara.api(`/users/${people.jonas.mail}/events`).get();
    expect(await refusalOf(others)).toMatchObject({ status: 403 });
    const asSofia = await graphOf(world, people.sofia);
    const none = { status: 404, code: "MailboxNotEnabledForRESTAPI" };
    expect(await refusalOf(asSofia.api("/me/events").get())).toEqual(none);
  });

  it("is a person and not the app under /me", async () => {
    expect(await refusalOf(graph.api("/me/events").get())).toMatchObject({ status: 400 });
  });
});

describe("the directory", () => {
  it("tells the manager, and of who has none that there is none", async () => {
    const manager = (id: string) => graph.api(`/users/${id}/manager`).select("id").get();
    expect(await manager(people.jonas.id)).toMatchObject({ id: people.lena.id });
    const none = { status: 404, code: "Request_ResourceNotFound" };
    expect(await refusalOf(manager(people.amara.id))).toEqual(none);
  });

  it("tells a guest from a member", async () => {
    const type = (id: string) => graph.api(`/users/${id}`).select("userType,mail").get();
    expect(await type(people.sofia.id)).toMatchObject({ userType: "Guest" });
    expect(await type(people.yusuf.id)).toMatchObject({ userType: "Member" });
  });

  it("has a picture of everyone", async () => {
    const picture: Blob = await graph.api(`/users/${people.grace.id}/photo/$value`).get();
    expect(await picture.text()).toContain("GK");
  });

  it("refuses a name it does not know in $select", async () => {
    const request = graph.api(`/users/${people.grace.id}`).select("nickname").get();
    expect(await refusalOf(request)).toMatchObject({ status: 400, code: "BadRequest" });
  });
});

describe("what goes wrong", () => {
  it("lets five at once into a mailbox only four at a time, and the SDK waits", async () => {
    world.graph.faults.slow(200);
    const heard: number[] = [];
    const token = await firstToken();
    const ask = async () => {
      const response = await fetch(`${world.url}/v1.0${serviceEvents}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      heard.push(response.status);
      return response.headers.get("retry-after");
    };
    const waits = await Promise.all(Array.from({ length: 5 }, ask));
    expect(heard.sort()).toEqual([200, 200, 200, 200, 429]);
    expect(waits.filter((each) => each !== null)).toEqual(["1"]);
    const all = Array.from({ length: 6 }, () => graph.api(serviceEvents).get());
    expect(await Promise.all(all)).toHaveLength(6);
  });

  it("is as often, and where, as was asked for", async () => {
    world.graph.faults.inject({ path: "^/users/.*/manager$", answer: 403, times: 1 });
    const manager = () => graph.api(`/users/${people.jonas.id}/manager`).get();
    expect(await graph.api(`/users/${people.jonas.id}`).get()).toMatchObject({
      displayName: "Jonas Weber",
    });
    expect(await refusalOf(manager())).toMatchObject({ status: 403 });
    expect(await manager()).toMatchObject({ id: people.lena.id });
  });

  it("is waited for as long as Retry-After says, by the real SDK", async () => {
    world.graph.faults.inject({ path: "/manager$", answer: 429, retryAfterSeconds: 1, times: 1 });
    const started = performance.now();
    await graph.api(`/users/${people.jonas.id}/manager`).get();
    expect(performance.now() - started).toBeGreaterThan(950);
  });

  it("may lose an answer after the work is done", async () => {
    world.graph.faults.inject({ path: "/events$", method: "POST", answer: "lost", times: 1 });
    const body = {
      subject: "Lost",
      start: { dateTime: "2026-12-05T14:00:00", timeZone: "UTC" },
      end: { dateTime: "2026-12-05T14:45:00", timeZone: "UTC" },
      transactionId: "lost-1",
    };
    await expect(graph.api(serviceEvents).post(body)).rejects.toThrow();
    await wait(10);
    const found: object = await graph.api(serviceEvents).filter("subject eq 'Lost'").get();
    expect(found).toMatchObject({ value: [{ transactionId: "lost-1" }] });
    expect(await graph.api(serviceEvents).post(body)).toMatchObject({ subject: "Lost" });
  });
});

async function firstToken(): Promise<string> {
  const { entraClient } = await import("../../builders/microsoft365.ts");
  const scopes = ["https://graph.microsoft.com/.default"];
  const answer = await entraClient(world.url).acquireTokenByClientCredential({ scopes });
  return answer?.accessToken ?? "";
}
