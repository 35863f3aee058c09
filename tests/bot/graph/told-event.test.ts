import { eventBody } from "../../../bot/graph/graph-event.ts";
import type { Acting, EventRequest } from "../../../bot/ports/calendar.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { circleCalled, tenantCalled } from "../../builders/ids.ts";
import { aGraph } from "./graph-world.ts";

const service: Acting = { as: "service" };
const startsAt = instant("2026-11-24T14:00:00Z");

describe("an event in Graph", () => {
  let graph: Awaited<ReturnType<typeof aGraph>>;
  let request: EventRequest;
  let event: string;

  beforeEach(async () => {
    graph = await aGraph();
    request = {
      subject: "River",
      link: "https://teams.microsoft.com/l/entity/x",
      lines: ["Ada facilitates."],
      startsAt,
      minutes: 45,
      invited: graph.people.slice(0, 3).map(({ mail, name }) => ({ mail, name })),
      transaction: "first:1",
      circle: { tenant: tenantCalled("contoso"), circle: circleCalled("river") },
    };
    const booked = await graph.calendar.book(service, request);
    if (!booked.ok) throw new Error(booked.refusal);
    event = booked.value.event;
  });
  afterEach(async () => {
    expect(graph.world.contractErrors).toEqual([]);
    await graph.world.stop();
  });

  const entry = () =>
    graph.world.graph
      .calendarOf(serviceMailbox.id, startsAt, later(startsAt, { days: 1 }))
      .find((each) => each.event === event);

  it("tells who facilitates, and another when the turn has passed on, and stays the same Teams meeting", async () => {
    const before = entry();
    expect(before?.body).toContain("<p>Ada facilitates.</p>");
    const { link } = request;
    await graph.calendar.describe(service, event, { link, lines: ["Bo facilitates."] });
    const after = entry();
    expect(after?.body).toContain("<p>Bo facilitates.</p>");
    expect(after?.body).not.toContain("Ada facilitates");
    expect(after).toMatchObject({
      ...{ joinUrl: before?.joinUrl, chat: before?.chat, attendees: before?.attendees },
    });
  });

  it("is asked for nothing where it tells that already", async () => {
    const path = `/events/[^/]+$`;
    graph.world.graph.faults.inject({ path, method: "PATCH", answer: 500, times: 1 });
    const { link, lines } = request;
    expect(await graph.calendar.describe(service, event, { link, lines })).toEqual({
      ok: true,
      value: null,
    });
  });

  it("is the older where somebody has copied it, and the copy is known", async () => {
    const { transactionId: _none, ...body } = eventBody(request);
    const path = `/users/${serviceMailbox.mail}/events`;
    const copy = await graph.client(service, { method: "POST", path, body });
    const again = await graph.calendar.book(service, { ...request, invited: [] });
    expect(again).toMatchObject({
      ok: true,
      value: { twins: expect.any(Array), repeated: true },
    });
    const all = again.ok ? [again.value.event, ...(again.value.twins ?? [])] : [];
    const copied = copy.ok ? (copy.value.body as { readonly id: string }).id : "";
    expect(all.toSorted()).toEqual([event, copied].toSorted());
  });

  it.each([
    [429, "Later"],
    [503, "Later"],
    [500, "NoAnswer"],
    ["lost", "NoAnswer"],
  ] as const)(
    "changes nothing and is to be asked again where Graph answers %s",
    async (answer, name) => {
      const wrong = { answer, retryAfterSeconds: 60, times: 9 };
      graph.world.graph.faults.inject({ path: "/events", ...wrong });
      const { link } = request;
      for (const done of [
        () => graph.calendar.describe(service, event, { link }),
        () => graph.calendar.find(service, request.transaction),
        () => graph.calendar.invite(service, event, []),
      ])
        await expect(done()).rejects.toMatchObject({ name });
    },
  );

  it.each([403, 404] as const)("is refused where Graph answers %i", async (answer) => {
    graph.world.graph.faults.inject({ path: "/events", answer, times: 9 });
    const { link } = request;
    const refusal = answer === 403 ? "refused" : "no-mailbox";
    for (const done of [
      () => graph.calendar.describe(service, event, { link }),
      () => graph.calendar.find(service, request.transaction),
      () => graph.calendar.invite(service, event, []),
    ])
      expect(await done()).toEqual({ ok: false, refusal });
  });
});
