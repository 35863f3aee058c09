import type { Client } from "@microsoft/microsoft-graph-client";
import type { Event } from "@microsoft/microsoft-graph-types";
import type { Happening } from "../../../infra/local/graph/happening.ts";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { instant } from "../../../shared/time/instant.ts";
import {
  aFolder,
  aMicrosoft365,
  graphOf,
  graphOfApp,
  refusalOf,
} from "../../builders/microsoft365.ts";

let world: Microsoft365;
let graph: Client;
beforeAll(async () => {
  world = await aMicrosoft365();
  graph = await graphOfApp(world);
});
afterAll(() => world.stop());

const events = `/users/${serviceMailbox.mail}/events`;
const mark = "String {6b1d7ad1-3c9e-4f0a-9d5e-2f6c1c7b8e43} Name Mark";
let bookings = 0;

function anEvent(changes: Partial<Event> = {}): Event {
  bookings += 1;
  return {
    subject: "New to leading",
    body: { contentType: "html", content: "<a href='https://example.org'>Agenda</a>" },
    start: { dateTime: "2026-12-01T14:00:00", timeZone: "UTC" },
    end: { dateTime: "2026-12-01T14:45:00", timeZone: "UTC" },
    attendees: [people.amara, people.jonas, people.sofia].map(({ mail, name }) => ({
      emailAddress: { address: mail, name },
      type: "required",
    })),
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    transactionId: `booking-${bookings}`,
    singleValueExtendedProperties: [{ id: mark, value: `booking-${bookings}` }],
    ...changes,
  };
}

const december = [instant("2026-12-01T00:00:00Z"), instant("2026-12-31T00:00:00Z")] as const;
const calendarOf = (owner: { readonly id: string }) =>
  world.graph.calendarOf(owner.id, ...december);
const book = async (event: Event): Promise<Event & { readonly id: string }> =>
  graph.api(events).post(event);

describe("booking", () => {
  it("puts the event into the calendar of everyone invited who has one here", async () => {
    const { id, iCalUId } = await book(anEvent());
    expect(id).toBeDefined();
    const [mine] = calendarOf(people.amara).filter(({ response }) => response === "none");
    expect(mine).toMatchObject({ showAs: "tentative", organizer: serviceMailbox.id });
    const asAmara = await graphOf(world, people.amara);
    const seen: Event = await asAmara.api(`/me/events/${mine?.event}`).get();
    expect(seen).toMatchObject({ iCalUId, isOrganizer: false });
  });

  it("makes an online meeting whose chat has everyone in it, and says so", async () => {
    const heard: Happening[] = [];
    const unfollow = world.graph.follow((happening) => heard.push(happening));
    const { onlineMeeting } = await book(anEvent());
    unfollow();
    const [told] = heard;
    expect(told).toMatchObject({
      kind: "meeting-booked",
      chat: { joinUrl: onlineMeeting?.joinUrl },
    });
    const members = told?.kind === "meeting-booked" ? told.chat.members : [];
    expect(members).toEqual([serviceMailbox.id, people.amara.id, people.jonas.id, people.sofia.id]);
  });

  it("answers a repeated request with the same event", async () => {
    const event = anEvent();
    const [first, again] = [await book(event), await book(event)];
    expect(again.id).toBe(first.id);
  });

  it("refuses a transaction that has made another event, or one that is gone", async () => {
    const event = anEvent();
    const { id } = await book(event);
    const duplicate = { status: 409, code: "ErrorDuplicateTransactionId" };
    expect(await refusalOf(book({ ...event, subject: "Another" }))).toEqual(duplicate);
    await graph.api(`${events}/${id}`).delete();
    expect(await refusalOf(book(event))).toEqual(duplicate);
  });

  it("makes no online meeting in a mailbox without Teams", async () => {
    const answered = await aMicrosoft365({
      calendarMailbox: serviceMailbox.mail,
      teamsMailboxes: [],
    });
    const elsewhere = await graphOfApp(answered);
    const event: Event = await elsewhere.api(events).post(anEvent());
    expect(event).toMatchObject({
      isOnlineMeeting: false,
      onlineMeetingProvider: "unknown",
      onlineMeeting: null,
    });
    await answered.stop();
  });

  it.each([
    ["a property that events do not have", { isOnlineMeting: true }, "RequestBodyRead"],
    [
      "a zone nobody knows",
      { start: { dateTime: "2026-12-01T14:00:00", timeZone: "Nowhere" } },
      "BadRequest",
    ],
    [
      "an end before the start",
      { end: { dateTime: "2026-12-01T13:00:00", timeZone: "UTC" } },
      "ErrorInvalidRequest",
    ],
  ])("refuses %s", async (_name, wrong, code) => {
    const request = graph.api(events).post({ ...anEvent(), ...wrong });
    expect(await refusalOf(request)).toEqual({ status: 400, code });
    world.contractErrors.splice(0);
  });
});

describe("an event in the calendar", () => {
  it("is found by its extended property, with only what was selected", async () => {
    const event = anEvent();
    const { id } = await book(event);
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${mark}' and ep/value eq '${event.transactionId}')`;
    const found: object = await graph.api(events).filter(filter).select("id,subject").get();
    expect(found).toMatchObject({ value: [{ id, subject: "New to leading" }] });
    expect(Object.keys((found as { value: [object] }).value[0])).not.toContain("body");
  });

  it("comes in pages", async () => {
    const first: { value: Event[]; "@odata.nextLink": string } = await graph
      .api(events)
      .top(1)
      .get();
    const second: { value: Event[] } = await graph.api(first["@odata.nextLink"]).get();
    expect(second.value[0]?.id).not.toBe(first.value[0]?.id);
  });

  it("shows its times in the zone asked for", async () => {
    const { id } = await book(anEvent());
    const request = graph
      .api(`${events}/${id}`)
      .header("Prefer", 'outlook.timezone="Europe/Berlin"');
    const { start }: Event = await request.get();
    expect(start).toEqual({ dateTime: "2026-12-01T15:00:00.0000000", timeZone: "Europe/Berlin" });
  });

  it("loses its online meeting when its body is written over", async () => {
    const { id } = await book(anEvent());
    const changed: Event = await graph
      .api(`${events}/${id}`)
      .patch({ body: { contentType: "html", content: "New words" } });
    expect(changed.onlineMeeting).toBeNull();
  });

  it("asks everyone again when it moves", async () => {
    const { id } = await book(anEvent());
    const [mine] = calendarOf(people.jonas).slice(-1);
    world.graph.respond(people.jonas.id, mine?.event ?? "", "accepted");
    const start = { dateTime: "2026-12-02T14:00:00", timeZone: "UTC" };
    const end = { dateTime: "2026-12-02T14:45:00", timeZone: "UTC" };
    const { attendees }: Event = await graph.api(`${events}/${id}`).patch({ start, end });
    expect(attendees?.map(({ status }) => status?.response)).toEqual(["none", "none", "none"]);
  });

  it("is shown as cancelled to those invited when the organizer cancels", async () => {
    const heard: Happening[] = [];
    const { id } = await book(anEvent({ subject: "Called off" }));
    const unfollow = world.graph.follow((happening) => heard.push(happening));
    await graph.api(`${events}/${id}/cancel`).post({ comment: "Sorry" });
    unfollow();
    expect(heard[0]).toMatchObject({ kind: "meeting-cancelled", chat: { subject: "Called off" } });
    expect(await refusalOf(graph.api(`${events}/${id}`).get())).toMatchObject({ status: 404 });
    const [seen] = calendarOf(people.amara).filter(({ subject }) => subject === "Called off");
    expect(seen).toMatchObject({ cancelled: true, showAs: "free" });
  });

  it("can be accepted and declined by those invited, and cancelled only by its organizer", async () => {
    await book(anEvent({ subject: "Yes or no" }));
    const asJonas = await graphOf(world, people.jonas);
    const mine = () => calendarOf(people.jonas).filter(({ subject }) => subject === "Yes or no");
    const id = mine()[0]?.event;
    expect(await refusalOf(asJonas.api(`/me/events/${id}/cancel`).post({}))).toMatchObject({
      status: 400,
    });
    await asJonas.api(`/me/events/${id}/accept`).post({ sendResponse: true });
    expect(mine()[0]).toMatchObject({ response: "accepted", showAs: "busy" });
    await asJonas.api(`/me/events/${id}/decline`).post({ comment: "I am ill" });
    expect(mine()).toEqual([]);
  });
});

it("keeps calendars over a restart", async () => {
  const dataFolder = aFolder();
  const before = await aMicrosoft365({ dataFolder });
  const { id }: Event = await (await graphOfApp(before)).api(events).post(anEvent());
  before.graph.addApp("somewhere");
  await before.stop();
  const after = await aMicrosoft365({ dataFolder });
  const kept: Event = await (await graphOfApp(after)).api(`${events}/${id}`).get();
  expect(kept.subject).toBe("New to leading");
  expect(after.graph.hasApp("somewhere")).toBe(true);
  await after.stop();
});
