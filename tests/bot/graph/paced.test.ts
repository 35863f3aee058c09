import { graphCalendar } from "../../../bot/graph/graph-calendar.ts";
import { graphClient } from "../../../bot/graph/graph-client.ts";
import type { EventRequest } from "../../../bot/ports/calendar.ts";
import { Later } from "../../../bot/ports/job.ts";
import { trust } from "../../../infra/local/certificates.ts";
import { app, organisation } from "../../../infra/local/organisation/app.ts";
import { tenantId } from "../../../shared/kernel/ids.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { benchWorld } from "../../bench/bench-world.ts";
import { circleCalled, tenantCalled } from "../../builders/ids.ts";
import { throttledGraph } from "../../builders/throttled-graph.ts";

const now = instant("2026-11-23T07:00:00Z");
const [a, b] = ["a@contoso.example", "b@contoso.example"] as const;

const request = (transaction: string): EventRequest => ({
  subject: "River circle",
  link: "https://teams.microsoft.com/l/entity/x",
  startsAt: instant("2026-11-24T14:00:00Z"),
  minutes: 45,
  invited: [],
  transaction,
  circle: { tenant: tenantCalled("contoso"), circle: circleCalled("river") },
});

describe("requests to Graph's mailboxes", () => {
  let world: Awaited<ReturnType<typeof benchWorld>>;
  let graph: ReturnType<typeof throttledGraph>;
  beforeEach(async () => {
    world = await benchWorld(undefined, (router) => {
      // Long enough for a busy machine to send four meanwhile.
      graph = throttledGraph(router, 100);
    });
    trust(world.authority);
  });
  afterEach(() => world.stop());

  function aCalendar() {
    const settings = {
      ...{ APP_ID: app.id, APP_SECRET: app.secret, MANAGED_IDENTITY: undefined },
      APP_TENANT: tenantId.parse(organisation.tenant),
      ...{ LOGIN_URL: world.loginUrl, GRAPH_URL: world.loginUrl, TEAMS_APP_ID: app.teamsAppId },
      CALENDAR_MAILBOX: [a, b],
    };
    return graphCalendar(
      graphClient(settings, () => now),
      settings,
      () => now,
    );
  }

  const bookMany = async (each: readonly (readonly [string, number])[]) => {
    const calendar = aCalendar();
    return Promise.all(
      each.flatMap(([mailbox, count]) =>
        Array.from({ length: count }, (_, at) =>
          calendar.book({ as: "service", mailbox }, request(`${mailbox}:${at}`)),
        ),
      ),
    );
  };

  it("are four at a time in each, and go to the one that is named", async () => {
    const done = await bookMany([
      [a, 30],
      [b, 20],
    ]);
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect([graph.named(a).events.size, graph.named(b).events.size]).toEqual([30, 20]);
    expect([graph.named(a).most, graph.named(b).most]).toEqual([4, 4]);
  });

  it("cease in the one that asks for quiet, for everyone, and go on after that", async () => {
    graph.named(a).refusals = 2;
    const done = await bookMany([
      [a, 24],
      [b, 8],
    ]);
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect(graph.named(a)).toMatchObject({ early: 0, most: 4 });
    expect(graph.named(a).events.size).toBe(24);
  });

  it("are put off without being sent where quiet is asked for longer than a call should wait", async () => {
    Object.assign(graph.named(a), { refusals: 1, seconds: 90 });
    const calendar = aCalendar();
    const book = (mailbox: string, transaction: string) =>
      calendar.book({ as: "service", mailbox }, request(transaction)).catch((fault) => fault);
    expect(await book(a, "one")).toEqual(new Later(later(now, { seconds: 90 })));
    const second = await book(a, "two");
    expect(second).toBeInstanceOf(Later);
    expect(graph.named(a).came).toHaveLength(1);
    expect(await book(b, "three")).toMatchObject({ ok: true });
  });
});
