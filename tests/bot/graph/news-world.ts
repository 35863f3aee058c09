import { call } from "@orpc/server";
import express from "express";
import { readInside } from "../../../bot/circle/documents.ts";
import { graphCalendar } from "../../../bot/graph/graph-calendar.ts";
import { graphClient } from "../../../bot/graph/graph-client.ts";
import { calendarNews } from "../../../bot/graph/subscriptions.ts";
import { addressLimit } from "../../../bot/http/limits.ts";
import { notificationDoor } from "../../../bot/http/notifications.ts";
import { runner } from "../../../bot/jobs/runner.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { scheduleJobs } from "../../../bot/schedule/jobs.ts";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import { readWatched } from "../../../bot/schedule/watch/documents.ts";
import { calendarListener } from "../../../bot/schedule/watch/routes.ts";
import { trust } from "../../../infra/local/certificates.ts";
import { listen } from "../../../infra/local/listen.ts";
import { startMicrosoft365 } from "../../../infra/local/microsoft365.ts";
import { app, organisation, serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { tenantId } from "../../../shared/kernel/ids.ts";
import { type Instant, instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeLog } from "../../fakes/fake-log.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";
import { fakeNotifier } from "../../fakes/fake-notifier.ts";
import { as } from "../schedule/schedule-world.ts";

export const startsAt = instant("2026-11-26T14:00:00Z");
const mails = { ada: people.amara.mail, bo: people.lena.mail, cy: people.jonas.mail };
const members = Object.entries(mails).map(([name, mail]) => aMember(name, { mail }));

/** Scheduling with the real Graph client, and Graph's stand-in over HTTPS, which tells it of changes over HTTP. */
export async function aNewsWorld({ reachable = true }: { readonly reachable?: boolean } = {}) {
  const clock = fakeClock();
  const microsoft365 = await startMicrosoft365({
    port: 0,
    now: () => clock.now(),
    calendarMailbox: serviceMailbox.mail,
  });
  trust(microsoft365.authority);
  const documents = memoryDocuments();
  const log = fakeLog();
  const site = express();
  const server = await listen(site, 0);
  const settings = {
    APP_ID: app.id,
    APP_TENANT: tenantId.parse(organisation.tenant),
    APP_SECRET: app.secret,
    LOGIN_URL: microsoft365.url,
    GRAPH_URL: microsoft365.url,
    TEAMS_APP_ID: app.teamsAppId,
    CALENDAR_MAILBOX: [serviceMailbox.mail],
    MANAGED_IDENTITY: undefined,
    PUBLIC_URL: "https://circles.example",
    NOTIFICATIONS_URL: `http://localhost:${server.port}${reachable ? "" : "/nobody"}`,
    SEAL_SECRET: Buffer.alloc(32, 5).toString("base64"),
  };
  let fresh = 0;
  const freshId = () => `fresh${String(++fresh).padStart(16, "0")}`;
  const links = { circle: () => "https://x", add: "https://x", tab: "https://x" };

  /** An instance of the product; `over` is what its store, or its settings, are instead. */
  const anInstance = (over: Partial<typeof settings> & { documents?: Documents } = {}) => {
    const { documents: store = documents, ...other } = over;
    const set = { ...settings, ...other };
    const now = () => clock.now();
    const graph = graphClient(set, now);
    const calendar = { ...graphCalendar(graph, set, now), news: calendarNews(graph, set) };
    const context = {
      ...{ documents: store, clock, log, freshId, links, calendar },
      messenger: fakeMessenger(),
      notifier: fakeNotifier(),
    };
    const jobs = runner(context, scheduleJobs(context));
    return { ...context, context, run: () => jobs.runDue() };
  };
  const first = anInstance();
  site.use(notificationDoor(calendarListener(first.context), log, addressLimit(20)));

  const address = await storedCircle(documents, { circle: aCircle({ members, root: "root-1" }) });
  const routes = scheduleRoutes(first.context);
  const booked = { ...address, startsAt, minutes: 45 };
  const request = { context: { caller: as("ada"), secondsLeft: () => 600, request: "r1" } };
  await call(routes.book, booked, request);
  await first.run();

  const { graph } = microsoft365;
  const session = async () => {
    const found = (await readInside(first.context, address))?.sessions.at(-1)?.value;
    if (!found) throw new Error("no session");
    return found;
  };
  const event = async () => (await session()).booking.event ?? "";
  return {
    ...first,
    microsoft365,
    graph,
    address,
    anInstance,
    session,
    watched: async () =>
      (await readWatched(first.context, settings.APP_TENANT, serviceMailbox.mail))?.value,
    url: settings.NOTIFICATIONS_URL,
    subscribed: () => graph.notifications.subscribed(serviceMailbox.id),
    /** Whoever looks after the mailbox moves the session's event. */
    moveEvent: async (to: Instant) =>
      graph.move(serviceMailbox.id, await event(), {
        startsAt: to,
        endsAt: later(to, { minutes: 45 }),
      }),
    deleteEvent: async () => graph.remove(serviceMailbox.id, await event()),
    /** Everything told has been heard, and what follows has run. */
    async settled() {
      await graph.notifications.settled();
      await first.run();
    },
    passes: async (span: Parameters<typeof later>[1]) => {
      clock.moveTo(later(clock.now(), span));
      await first.run();
    },
    async end() {
      await server.close();
      await microsoft365.stop();
    },
  };
}
