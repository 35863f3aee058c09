import type { Client } from "@microsoft/microsoft-graph-client";
import type { Event, Subscription } from "@microsoft/microsoft-graph-types";
import express from "express";
import { type Listening, listen } from "../../../infra/local/listen.ts";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aMicrosoft365, graphOf, graphOfApp, refusalOf } from "../../builders/microsoft365.ts";

const begin = instant("2026-11-23T09:00:00Z");
let now = begin;
let world: Microsoft365;
let graph: Client;
let server: Listening;
let validating: (token: string) => { readonly status: number; readonly body: string };
const heard: { readonly path: string; readonly value: readonly Record<string, unknown>[] }[] = [];

beforeAll(async () => {
  world = await aMicrosoft365({ now: () => now });
  graph = await graphOfApp(world);
  const site = express();
  site.post("/*rest", express.json(), ({ path, query, body }, response) => {
    const token = query["validationToken"];
    if (token === undefined) {
      heard.push({ path, value: body.value });
      response.status(202).end();
      return;
    }
    const { status, body: text } = validating(String(token));
    response.status(status).type("text/plain").send(text);
  });
  server = await listen(site, 0);
});
beforeEach(async () => {
  now = begin;
  validating = (token) => ({ status: 200, body: token });
  await world.graph.notifications.settled();
  heard.length = 0;
});
afterAll(async () => {
  await server.close();
  await world.stop();
});

const events = `/users/${serviceMailbox.mail}/events`;
const at = (path: string) => `http://localhost:${server.port}/${path}`;
const wanted = (over: Partial<Subscription> = {}): Subscription => ({
  changeType: "updated,deleted",
  notificationUrl: at("changes"),
  lifecycleNotificationUrl: at("lifecycle"),
  resource: `users/${serviceMailbox.mail}/events`,
  expirationDateTime: later(now, { days: 6 }),
  clientState: "secret",
  ...over,
});
const subscribe = (over: Partial<Subscription> = {}): Promise<Subscription> =>
  graph.api("/subscriptions").post(wanted(over));
const book = (): Promise<Event & { readonly id: string }> =>
  graph.api(events).post({
    subject: "New to leading",
    start: { dateTime: "2026-12-01T14:00:00", timeZone: "UTC" },
    end: { dateTime: "2026-12-01T14:45:00", timeZone: "UTC" },
    attendees: [{ emailAddress: { address: people.amara.mail }, type: "required" }],
  });

describe("a subscription to a mailbox's events", () => {
  it("is told of what is asked for, with its client state, until it ends or is taken away", async () => {
    const { id = "", clientState } = await subscribe();
    expect(clientState).toBe("secret");
    const { id: event } = await book();
    const start = { dateTime: "2026-12-01T15:00:00", timeZone: "UTC" };
    const end = { dateTime: "2026-12-01T15:45:00", timeZone: "UTC" };
    await graph.api(`${events}/${event}`).patch({ start, end });
    await graph.api(`${events}/${event}`).delete();
    await world.graph.notifications.settled();
    const all = heard.flatMap(({ value }) => value);
    expect(all.map(({ changeType }) => changeType)).toEqual(["updated", "deleted"]);
    expect(all[0]).toMatchObject({
      subscriptionId: id,
      clientState: "secret",
      resourceData: { id: event, "@odata.type": "#Microsoft.Graph.Event" },
    });
    now = later(now, { days: 7 });
    await book();
    expect(await refusalOf(graph.api(`/subscriptions/${id}`).get())).toMatchObject({ status: 404 });
    now = begin;
    await graph.api(`/subscriptions/${id}`).delete();
    expect(world.graph.notifications.subscribed(serviceMailbox.id)).toBe(0);
  });

  it.each([
    ["answers something else", () => ({ status: 200, body: "hello" })],
    ["answers with a fault", (body: string) => ({ status: 500, body })],
  ])("is not made where whoever is there %s", async (_what, answer) => {
    validating = answer;
    expect(await refusalOf(subscribe())).toEqual({ status: 400, code: "ValidationError" });
  });

  it.each<[string, () => Partial<Subscription>, number]>([
    [
      "for longer than 10,080 minutes",
      () => ({ expirationDateTime: later(now, { minutes: 10_081 }) }),
      400,
    ],
    [
      "at an address without https elsewhere",
      () => ({ notificationUrl: "http://example.org/x" }),
      400,
    ],
    [
      "to a mailbox out of the app's scope",
      () => ({ resource: `users/${people.lena.mail}/events` }),
      403,
    ],
  ])("is not made %s", async (_what, over, status) => {
    expect(await refusalOf(subscribe(over()))).toMatchObject({ status });
  });

  it("is nobody's on a person's behalf in this world", async () => {
    const asAmara = await graphOf(world, people.amara);
    expect(await refusalOf(asAmara.api("/subscriptions").get())).toMatchObject({ status: 403 });
  });

  it("lists itself without its secret, and is renewed", async () => {
    const { id = "" } = await subscribe();
    const list: { readonly value: readonly Subscription[] } = await graph
      .api("/subscriptions")
      .get();
    expect(list.value).toMatchObject([{ id, clientState: null, notificationUrl: at("changes") }]);
    const until = later(now, { days: 7, minutes: -1 });
    await graph.api(`/subscriptions/${id}`).patch({ expirationDateTime: until });
    expect(await graph.api(`/subscriptions/${id}`).get()).toMatchObject({
      expirationDateTime: until,
    });
    await graph.api(`/subscriptions/${id}`).delete();
  });

  it("says that it was removed, and wants to be authorized again before it tells on", async () => {
    const { id = "" } = await subscribe();
    const { id: event } = await book();
    const change = () => graph.api(`${events}/${event}`).patch({ subject: `${Math.random()}` });
    world.graph.notifications.happen(serviceMailbox.id, "reauthorizationRequired");
    await change();
    await graph.api(`/subscriptions/${id}/reauthorize`).post(undefined);
    await change();
    world.graph.notifications.happen(serviceMailbox.id, "subscriptionRemoved");
    await world.graph.notifications.settled();
    const all = heard.flatMap(({ value }) => value);
    const told = all.map((each) => each["lifecycleEvent"] ?? each["changeType"]).toSorted();
    expect(told).toEqual(["reauthorizationRequired", "subscriptionRemoved", "updated"]);
    expect(world.graph.notifications.subscribed(serviceMailbox.id)).toBe(0);
  });
});
