import { randomBytes } from "node:crypto";
import { join } from "node:path";
import express from "express";
import type { Instant } from "../../../shared/time/instant.ts";
import { listen } from "../listen.ts";
import type { Microsoft365 } from "../microsoft365.ts";
import type { Person } from "../organisation/people.ts";
import { storedState } from "../stored-state.ts";
import type { Scene } from "./activities.ts";
import { activityRoutes } from "./activity-routes.ts";
import { board, type Ground } from "./board.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { connector } from "./connector.ts";
import { mayEnter } from "./connector-world.ts";
import { type Delivered, deliveryTo } from "./delivery.ts";
import { deskRoutes } from "./desk-routes.ts";
import { extension } from "./extension.ts";
import { extensionRoutes } from "./extension-routes.ts";
import { happenings } from "./happenings.ts";
import type { AppView } from "./host-api.ts";
import { onlyOwnPage, refuseHost } from "./host-reading.ts";
import { hostRoutes } from "./host-routes.ts";
import { hostViews } from "./host-views.ts";
import { live } from "./live.ts";
import { ownViews } from "./own-views.ts";
import { type Surrounding, surroundings } from "./surroundings.ts";
import { talk } from "./talk.ts";
import { emptyTeams, type StoredMessage } from "./teams-state.ts";
import { trouble } from "./trouble.ts";
import { type ClockDesk, worldRoutes } from "./world-routes.ts";

export interface TeamsOptions {
  /** TCP port on the loopback interface; 0 takes a free one. */
  readonly port: number;
  /** Where conversations are kept. Without it they live in memory. */
  readonly dataFolder?: string | undefined;
  readonly microsoft365: Pick<
    Microsoft365,
    "graph" | "issueSsoToken" | "issueChannelToken" | "verifyBotToken" | "signIn"
  >;
  /** The world's clock. Limits and patience keep to the real one. */
  readonly now: () => Instant;
  readonly clock: ClockDesk;
  /** Where the product listens, without a slash at the end. */
  readonly product: string;
  /** Addresses of the tab's pages. */
  readonly tab: Pick<AppView, "configurationUrl" | "personalUrl">;
  /** The built host page. Without it there is only the API. */
  readonly pageFolder?: string | undefined;
  readonly mostMembersAPage?: number | undefined;
  /** Told of an activity that the bot did not take. */
  readonly onRefused?: ((activity: string, answer: Delivered) => void) | undefined;
  /** Told of every message that the bot puts up, as it is then. */
  readonly onSent?: ((message: StoredMessage) => void) | undefined;
}

/** Below the host page's address: where browsers meet Entra ID, SIGN_IN_URL. */
export const signInPath = "/sign-in";

/** Teams: the host page, what it asks, and the connector that bots call. */
export interface TeamsWorld {
  readonly url: string;
  /** Where bots send to. */
  readonly serviceUrl: string;
  /** Every activity that was posted has been answered. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTeams(options: TeamsOptions): Promise<TeamsWorld> {
  const { microsoft365, dataFolder, now, product } = options;
  const { graph } = microsoft365;
  const file = dataFolder === undefined ? undefined : join(dataFolder, "teams.json");
  const state = storedState(file, emptyTeams);
  const pages = live();
  const ground: Ground = { state, now: () => Date.parse(now()), tell: pages.tell };
  const faults = trouble();
  const find = surroundings(graph);
  const views = ownViews(() => Date.now());
  const messages = board(ground);
  const hasApp = (place: string) => graph.hasApp(place);
  const freshId = () => `f:${randomBytes(12).toString("hex")}`;
  const scene = (where: Surrounding, person: Person, thread?: string): Scene => ({
    where,
    person,
    thread,
    now: ground.now(),
    serviceUrl: serviceUrl(),
  });
  const delivery = deliveryTo({
    endpoint: () => `${product}/api/messages`,
    token: () => microsoft365.issueChannelToken(serviceUrl()),
    trouble: faults,
    onRefused: ({ type, name }, answer) =>
      options.onRefused?.(typeof name === "string" ? name : type, answer),
  });
  const seen = hostViews({ ground, find, graph, views });
  const addApp = (place: string, by: string) => graph.addApp(place, by);
  const reaches = (where: Surrounding) => mayEnter(graph, where);
  const talking = talk({
    board: messages,
    views,
    delivery,
    hasApp,
    reaches,
    addApp,
    scene,
    freshId,
  });
  const heard = happenings({ ground, find, delivery, hasApp, scene, freshId });

  const server = express().disable("x-powered-by");
  server.use(
    "/connector",
    connector({
      board: {
        ...messages,
        post(...sent) {
          const message = messages.post(...sent);
          options.onSent?.(message);
          return message;
        },
      },
      find,
      graph,
      trouble: faults,
      verifyBotToken: (authorization) => microsoft365.verifyBotToken(authorization),
      mostMembersAPage: options.mostMembersAPage ?? 500,
    }),
  );
  // Entra ID's pages again, where browsers need no certificate of this world's authority.
  server.use(signInPath, microsoft365.signIn);
  server.use("/host", onlyOwnPage, express.json({ limit: "1mb" }));
  server.get("/host/live", pages.connect);
  server.use(
    "/host",
    worldRoutes({
      clock: options.clock,
      tell: pages.tell,
      trouble: faults,
      graph,
      tab: () => ({ tabOrigin: new URL(product).origin, ...options.tab }),
    }),
  );
  server.use("/host/activities", activityRoutes({ find, delivery, scene, freshId }));
  server.use(
    "/host/me/:me/conversations/:c",
    hostRoutes({
      ground,
      board: messages,
      find,
      views: seen,
      talk: talking,
      happenings: heard,
      graph,
    }),
  );
  const domain = new URL(product).host;
  server.use(
    "/host/me/:me/conversations/:c",
    extensionRoutes({
      board: messages,
      find,
      views: seen,
      extension: extension({ delivery, hasApp, scene, freshId, domain }),
    }),
  );
  server.use(
    "/host/me/:me",
    deskRoutes({ views: seen, find, happenings: heard, entra: microsoft365, graph }),
  );
  server.use("/host/me/:me/calendar", calendarRoutes({ graph, now }));
  server.use("/host", refuseHost);
  if (options.pageFolder !== undefined) server.use(express.static(options.pageFolder));

  const listening = await listen(server, options.port);
  const unfollow = graph.follow(heard.hear);
  const url = `http://localhost:${listening.port}`;
  function serviceUrl() {
    return `${url}/connector`;
  }
  return {
    url,
    serviceUrl: serviceUrl(),
    settled: delivery.settled,
    async stop() {
      unfollow();
      await delivery.settled();
      pages.close();
      await listening.close();
      state.flush();
    },
  };
}
