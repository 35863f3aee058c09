import type { Acting, EventRequest } from "../../../bot/ports/calendar.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { circleCalled, tenantCalled } from "../../builders/ids.ts";
import { aGraph } from "./graph-world.ts";

const service: Acting = { as: "service" };
const startsAt = instant("2026-11-24T14:00:00Z");

describe("a booking that Graph turns down", () => {
  let graph: Awaited<ReturnType<typeof aGraph>>;
  let request: EventRequest;

  beforeEach(async () => {
    graph = await aGraph();
    request = {
      subject: "River",
      link: "https://teams.microsoft.com/l/entity/x",
      startsAt,
      minutes: 45,
      invited: graph.people.slice(0, 3).map(({ mail, name }) => ({ mail, name })),
      transaction: "first:1",
      circle: { tenant: tenantCalled("contoso"), circle: circleCalled("river") },
    };
  });
  afterEach(() => graph.world.stop());

  const booked = (owner: string) =>
    graph.world.graph.calendarOf(owner, startsAt, later(startsAt, { days: 1 }));

  it.each([400, 401] as const)("is refused at once for an answer of %i", async (answer) => {
    graph.world.graph.faults.inject({ path: "/events$", method: "POST", answer, times: 1 });
    expect(await graph.calendar.book(service, request)).toEqual({ ok: false, refusal: "refused" });
  });

  it("is refused where the mailbox is not in the cloud", async () => {
    const code = "MailboxNotEnabledForRESTAPI";
    graph.world.graph.faults.inject({ path: "/events$", answer: 404, code, times: 1 });
    expect(await graph.calendar.book(service, request)).toEqual({
      ok: false,
      refusal: "no-mailbox",
    });
  });

  it("is an event without a way into a meeting where the mailbox has no Teams", async () => {
    const silent = await aGraph(undefined, { teamsMailboxes: [] });
    const booked = await silent.calendar.book(service, request);
    expect(booked).toEqual({ ok: true, value: { event: expect.any(String), repeated: undefined } });
    await silent.world.stop();
  });

  it("is tried again where Graph itself is at fault", async () => {
    graph.world.graph.faults.inject({ path: "/events$", method: "POST", answer: 500, times: 1 });
    await expect(graph.calendar.book(service, request)).rejects.toThrow(
      "Graph answered 500 InternalServerError to POST /users/*/events",
    );
  });

  it("is told without anyone's mailbox or the event's id", async () => {
    const booked = await graph.calendar.book(service, request);
    if (!booked.ok) throw new Error(booked.refusal);
    graph.world.graph.faults.inject({ path: "/cancel$", method: "POST", answer: 500, times: 1 });
    await expect(graph.calendar.cancel(service, booked.value.event)).rejects.toThrow(
      "to POST /users/*/events/*/cancel",
    );
  });

  it("does not come to that for one address that is none: it is left out", async () => {
    const nobody = { mail: "not an address", name: "Nobody" };
    const everyone = { ...request, invited: [...request.invited, nobody] };
    const done = await graph.calendar.book(service, everyone);
    expect(done).toMatchObject({ ok: true });
    const [ada] = graph.people;
    expect(ada && booked(ada.id)[0]?.attendees.map(({ name }) => name)).toEqual(
      request.invited.map(({ name }) => name),
    );
  });
});
