import { calendarStanding } from "../../../bot/graph/calendar-standing.ts";
import type { GraphClient } from "../../../bot/graph/graph-client.ts";
import type { Acting } from "../../../bot/ports/calendar.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";

const start = instant("2026-11-24T09:00:00Z");
const service: Acting = { as: "service" };
const person: Acting = { as: "person", assertion: "secret" };
const rooms = "circles@contoso.example";

/** A Graph that answers what it is told to: a status, no answer, or no consent. */
function aGraph() {
  const clock = fakeClock(start);
  let next: number | "none" | "consent" = 200;
  const graph: GraphClient = async () => {
    if (next === "none") throw new Error("No answer");
    return next === "consent" ? refuse("consent") : ok({ status: next, body: undefined });
  };
  const { watched, troubleOf } = calendarStanding(graph, () => clock.now());
  const ask = async (
    answer: typeof next,
    { acting = service, mailbox = rooms, path = "/users/x/events" } = {},
  ) => {
    next = answer;
    await watched(acting, { method: "GET", path, mailbox }).catch(() => undefined);
  };
  return { clock, ask, trouble: troubleOf };
}

describe("how calendars answer", () => {
  it("is said since the first time that they did not, until they do again", async () => {
    const { clock, ask, trouble } = aGraph();
    await ask("none");
    clock.moveTo(later(start, { minutes: 20 }));
    await ask(500);
    expect(trouble(rooms)).toEqual({ what: "silent", since: start });
    await ask(403);
    expect(trouble(rooms)).toEqual({ what: "refused", since: start });
    await ask(200);
    expect(trouble(rooms)).toBeUndefined();
  });

  it("is kept apart for reading and writing, the longer trouble first", async () => {
    const { clock, ask, trouble } = aGraph();
    await ask("none", { path: "/users/x/events/one/cancel" });
    clock.moveTo(later(start, { minutes: 5 }));
    await ask(403, { path: "/users/x/calendar/getSchedule" });
    await ask(200);
    expect(trouble(rooms)).toEqual({ what: "silent", since: start });
    await ask(200, { path: "/users/x/events/two/cancel" });
    expect(trouble(rooms)?.what).toBe("refused");
  });

  it("is kept apart for each mailbox, and is old after an hour in which nobody asked", async () => {
    const { clock, ask, trouble } = aGraph();
    await ask("none");
    await ask(200, { mailbox: "others@contoso.example" });
    expect(trouble("others@contoso.example")).toBeUndefined();
    expect(trouble(rooms)).toBeDefined();
    clock.moveTo(later(start, { minutes: 61 }));
    expect(trouble(rooms)).toBeUndefined();
  });

  it("takes a mailbox that is gone for refused, and an event that is gone for nothing", async () => {
    const { ask, trouble } = aGraph();
    await ask(404, { path: "/users/x/events/abc" });
    expect(trouble(rooms)).toBeUndefined();
    await ask(404, { path: "/users/x/calendar/getSchedule" });
    expect(trouble(rooms)?.what).toBe("refused");
  });

  it("of people's own is only that none answers, whoever asked: what one of them refuses is theirs", async () => {
    const { ask, trouble } = aGraph();
    const own = { acting: person, mailbox: "secret", path: "/me/events" };
    await ask(403, own);
    await ask("consent", own);
    expect(trouble(undefined)).toBeUndefined();
    await ask("none", own);
    expect(trouble(undefined)).toEqual({ what: "silent", since: start });
    expect(trouble("secret")).toBeUndefined();
  });
});
