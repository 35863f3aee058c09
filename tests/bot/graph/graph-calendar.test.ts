import type { Acting, EventRequest } from "../../../bot/ports/calendar.ts";
import { Later } from "../../../bot/ports/job.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { circleCalled, tenantCalled } from "../../builders/ids.ts";
import { aGraph, now } from "./graph-world.ts";

const service: Acting = { as: "service" };
const startsAt = instant("2026-11-24T14:00:00Z");

describe("graphCalendar", () => {
  let graph: Awaited<ReturnType<typeof aGraph>>;
  let request: EventRequest;

  let circles = 0;

  beforeAll(async () => {
    graph = await aGraph();
  });
  beforeEach(() => {
    circles += 1;
    request = {
      subject: `Circle ${circles}`,
      link: "https://teams.microsoft.com/l/entity/x?a=1&b=2",
      startsAt,
      minutes: 45,
      invited: graph.people.slice(0, 3).map(({ mail, name }) => ({ mail, name })),
      transaction: `session${circles}:1`,
      circle: { tenant: tenantCalled("contoso"), circle: circleCalled("river") },
    };
  });
  afterEach(() => {
    graph.world.graph.faults.clear();
    expect(graph.world.contractErrors).toEqual([]);
  });
  afterAll(() => graph.world.stop());

  const entries = (owner: string = serviceMailbox.id) =>
    graph.world.graph
      .calendarOf(owner, later(startsAt, { days: -1 }), later(startsAt, { days: 1 }))
      .filter(({ subject, cancelled }) => subject === request.subject && !cancelled);

  it("books a Teams meeting whose body is only a link, for everyone invited", async () => {
    const booked = await graph.calendar.book(service, request);
    const [entry] = entries();
    expect(booked).toMatchObject({ ok: true, value: { event: entry?.event } });
    expect(booked.ok && booked.value.chat).toBe(entry?.chat);
    expect(entry).toMatchObject({ startsAt, endsAt: later(startsAt, { minutes: 45 }) });
    expect(entry?.attendees).toHaveLength(3);
    const words = entry?.body.replace(/<style[\s\S]*?<\/style>/g, "").split("meetup-join")[0];
    expect(words).toContain('href="https://teams.microsoft.com/l/entity/x?a=1&amp;b=2"');
  });

  it("makes one event however often it is asked", async () => {
    const first = await graph.calendar.book(service, request);
    const again = await graph.calendar.book(service, request);
    const renamed = await graph.calendar.book(service, { ...request, invited: [] });
    expect(again).toEqual(first);
    if (!first.ok) throw new Error(first.refusal);
    expect(renamed).toEqual({ ok: true, value: { ...first.value, repeated: true } });
    expect(entries()).toHaveLength(1);
  });

  it("does not take up a transaction whose event was cancelled", async () => {
    const booked = await graph.calendar.book(service, request);
    if (!booked.ok) throw new Error(booked.refusal);
    await graph.calendar.cancel(service, booked.value.event);
    const again = graph.calendar.book(service, request);
    await expect(again).rejects.toThrow("knows the transaction and does not find its event");
  });

  it("finds the event again when Graph's answer was lost", async () => {
    graph.world.graph.faults.inject({ path: "/events$", method: "POST", answer: "lost", times: 1 });
    const booked = await graph.calendar.book(service, request);
    expect(booked).toMatchObject({ ok: true, value: { event: entries()[0]?.event } });
    expect(entries()).toHaveLength(1);
  });

  it("waits as long as Graph asks when that is short", async () => {
    const short = { method: "POST", answer: 429, retryAfterSeconds: 1, times: 1 } as const;
    graph.world.graph.faults.inject({ path: "/events$", ...short });
    expect(await graph.calendar.book(service, request)).toMatchObject({ ok: true });
    expect(entries()).toHaveLength(1);
  });

  it("asks to be called later when Graph asks for a long wait", async () => {
    const long = { method: "POST", answer: 429, retryAfterSeconds: 90, times: 9 } as const;
    const busy = await aGraph();
    busy.world.graph.faults.inject({ path: "/events$", ...long });
    const fault = await busy.calendar.book(service, request).catch((error: unknown) => error);
    await busy.world.stop();
    expect(fault).toBeInstanceOf(Later);
    expect(fault).toMatchObject({ at: later(now, { seconds: 90 }) });
  });

  it("is refused, not broken, where the app may not write", async () => {
    graph.world.graph.faults.inject({ path: "/events$", method: "POST", answer: 403, times: 1 });
    expect(await graph.calendar.book(service, request)).toEqual({ ok: false, refusal: "refused" });
  });

  it("takes people in and out of the event, which stays the same Teams meeting", async () => {
    const booked = await graph.calendar.book(service, request);
    if (!booked.ok) throw new Error(booked.refusal);
    const [before] = entries();
    const [, ...others] = graph.people.slice(0, 5).map(({ mail, name }) => ({ mail, name }));
    const done = await graph.calendar.invite(service, booked.value.event, others);
    expect(done).toEqual({ ok: true, value: null });
    const [after] = entries();
    expect(after?.attendees.map(({ name }) => name)).toEqual(others.map(({ name }) => name));
    expect(after).toMatchObject({ event: before?.event, chat: before?.chat, body: before?.body });
    const [out] = graph.people;
    expect(out && entries(out.id)).toEqual([]);
  });

  it("has an event last otherwise, and stay the same Teams meeting", async () => {
    const booked = await graph.calendar.book(service, request);
    if (!booked.ok) throw new Error(booked.refusal);
    const { event } = booked.value;
    const time = { startsAt, minutes: 20 };
    await graph.calendar.invite(service, event, request.invited, time);
    const [after] = entries();
    expect(after).toMatchObject({ startsAt, endsAt: later(startsAt, { minutes: 20 }) });
    expect(after?.attendees).toHaveLength(3);
    expect(after?.chat).toBe(booked.value.chat);
  });

  it("cannot invite to an event that is gone", async () => {
    const done = await graph.calendar.invite(service, "AAMkAnone", request.invited);
    expect(done).toEqual({ ok: false, refusal: "no-mailbox" });
  });

  it("cancels, and cancelling what is gone is fine", async () => {
    const booked = await graph.calendar.book(service, request);
    if (!booked.ok) throw new Error(booked.refusal);
    expect(await graph.calendar.cancel(service, booked.value.event)).toEqual({
      ok: true,
      value: null,
    });
    expect(entries()).toHaveLength(0);
    expect(await graph.calendar.cancel(service, booked.value.event)).toEqual({
      ok: true,
      value: null,
    });
    expect(await graph.calendar.find(service, request.transaction)).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it("reads free and busy with working hours in zones that everyone knows", async () => {
    const [first, second] = graph.people;
    if (!first || !second) throw new Error("nobody");
    const from = later(startsAt, { days: 2 });
    graph.world.graph.addAppointment(first.id, {
      startsAt: from,
      endsAt: later(from, { minutes: 30 }),
    });
    const mails = [second.mail, "nobody@contoso.example", first.mail];
    const read = await graph.calendar.freeBusy(service, mails, from, later(from, { hours: 1 }), 15);
    if (!read.ok) throw new Error(read.refusal);
    const [theirs, unknown, mine] = read.value;
    expect(mine).toMatchObject({ mail: first.mail, zone: first.zone, hours: first.hours });
    expect(mine?.slots).toEqual(["busy", "busy", "free", "free"]);
    expect(theirs?.zone).toBe(second.zone);
    expect(unknown).toEqual({ mail: "nobody@contoso.example" });
  });

  it("reads any number of calendars, four requests at a time", async () => {
    const mails = Array.from({ length: 121 }, (_, index) => `p${index}@contoso.example`);
    const read = await graph.calendar.freeBusy(
      service,
      mails,
      startsAt,
      later(startsAt, { hours: 1 }),
      15,
    );
    expect(read.ok && read.value.map(({ mail }) => mail)).toEqual(mails);
  });

  it("adds app and tab to the meeting's chat once", async () => {
    const booked = await graph.calendar.book(service, request);
    const chat = booked.ok ? booked.value.chat : undefined;
    if (!chat) throw new Error("no chat");
    const tab = { name: "Circle", url: "https://circles.example/tab/", entity: "river" };
    expect(await graph.calendar.addToMeeting(chat, tab)).toEqual({ ok: true, value: null });
    expect(await graph.calendar.addToMeeting(chat, tab)).toEqual({ ok: true, value: null });
    expect(graph.world.graph.hasApp(chat)).toBe(true);
    expect(graph.world.graph.tabsOf(chat).map(({ entityId }) => entityId)).toEqual(["river"]);
  });

  it("says where adding the app to a meeting is refused", async () => {
    const booked = await graph.calendar.book(service, request);
    const chat = booked.ok ? booked.value.chat : undefined;
    if (!chat) throw new Error("no chat");
    graph.world.graph.faults.inject({ path: "/installedApps", answer: 403, times: 1 });
    const tab = { name: "Circle", url: "https://circles.example/tab/", entity: "river" };
    expect(await graph.calendar.addToMeeting(chat, tab)).toEqual({ ok: false, refusal: "refused" });
  });

  it("books in a person's own calendar with the token of their request", async () => {
    const [ada] = graph.people;
    if (!ada) throw new Error("nobody");
    const mine: Acting = { as: "person", assertion: await graph.world.issueSsoToken(ada) };
    const booked = await graph.calendar.book(mine, request);
    expect(booked).toMatchObject({ ok: true });
    expect(entries(ada.id)).toMatchObject([{ organizer: expect.anything() }]);
    expect(await graph.calendar.find(mine, request.transaction)).toEqual(booked);
  });

  it("says when a person has to agree first", async () => {
    const [ada] = graph.people;
    if (!ada) throw new Error("nobody");
    graph.world.requireConsent(ada.id, true);
    const mine: Acting = { as: "person", assertion: await graph.world.issueSsoToken(ada) };
    expect(await graph.calendar.book(mine, request)).toEqual({ ok: false, refusal: "consent" });
  });
});
