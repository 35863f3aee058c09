import type { Acting, EventRequest } from "../../../bot/ports/calendar.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { circleCalled, tenantCalled } from "../../builders/ids.ts";
import { aGraph } from "./graph-world.ts";

const service: Acting = { as: "service" };
const startsAt = instant("2026-11-24T14:00:00Z");
const request: EventRequest = {
  subject: "River circle",
  link: "https://teams.microsoft.com/l/entity/x",
  startsAt,
  minutes: 45,
  invited: [],
  transaction: "session:1",
  circle: { tenant: tenantCalled("contoso"), circle: circleCalled("river") },
};

describe.each([
  ["long", false, "/l/meetup-join/"],
  ["short", true, "/meet/"],
])("the chat of a meeting with a %s join link", (_kind, shortLinks, part) => {
  let graph: Awaited<ReturnType<typeof aGraph>>;
  beforeEach(async () => {
    graph = await aGraph(undefined, { shortLinks });
  });
  afterEach(async () => {
    expect(graph.world.contractErrors).toEqual([]);
    await graph.world.stop();
  });
  const chatOf = (owner: string) =>
    graph.world.graph
      .meetingChats()
      .find(({ organizer, startsAt: at }) => organizer === owner && at === startsAt)?.id;

  it("is found for the service mailbox, again and again", async () => {
    for (const transaction of ["session:1", "session:2"]) {
      const booked = await graph.calendar.book(service, { ...request, transaction });
      if (!booked.ok) throw new Error(booked.refusal);
      expect(booked.value.joinUrl).toContain(part);
      const [found] = graph.world.graph
        .meetingChats()
        .filter(({ joinUrl }) => joinUrl === booked.value.joinUrl);
      expect(booked.value.chat).toBe(found?.id);
      expect(booked.value.chat).toMatch(/^19:meeting_/);
    }
  });

  it("is found in a person's own calendar", async () => {
    const [ada] = graph.people;
    if (!ada) throw new Error("nobody");
    const mine: Acting = { as: "person", assertion: await graph.world.issueSsoToken(ada) };
    const booked = await graph.calendar.book(mine, request);
    expect(booked).toMatchObject({ ok: true, value: { chat: chatOf(ada.id) } });
  });

  it("is unknown, and the event booked, where online meetings may not be read", async () => {
    graph.world.graph.faults.inject({ path: "/onlineMeetings", answer: 403, times: 9 });
    const booked = await graph.calendar.book(service, {
      ...request,
      startsAt: later(startsAt, { days: 1 }),
    });
    if (!booked.ok) throw new Error(booked.refusal);
    expect(booked.value.chat === undefined).toBe(shortLinks);
  });
});
