import { type Request, type Response, Router } from "express";
import { decodeJwt } from "jose";
import type { Entra } from "../entra/entra.ts";
import type { GraphWorld } from "../graph/graph-world.ts";
import type { FeedLine } from "../graph/happening.ts";
import { app } from "../organisation/app.ts";
import { activityText } from "../organisation/app-activities.ts";
import { type Person, personNamed } from "../organisation/people.ts";
import type { Happenings } from "./happenings.ts";
import type { FeedLineView } from "./host-api.ts";
import { HostRefused } from "./host-reading.ts";
import type { HostViews } from "./host-views.ts";
import { readingIn } from "./reading-in.ts";
import type { Find } from "./surroundings.ts";

interface Desk {
  readonly views: HostViews;
  readonly find: Find;
  readonly happenings: Happenings;
  readonly entra: Pick<Entra, "issueSsoToken">;
  readonly graph: Pick<GraphWorld, "feedOf" | "seeInFeed">;
}

/** What a person has beside conversations and a calendar: places, token, feed, meetings. */
export function deskRoutes({ views, find, happenings, entra, graph }: Desk): Router {
  const router = Router({ mergeParams: true });
  const as =
    (work: (me: Person, request: Request) => unknown) =>
    async (request: Request, response: Response): Promise<void> => {
      const me = personNamed(String(request.params["me"]));
      if (!me) throw new HostRefused(404, "There is no such person.");
      response.json((await work(readingIn(me, request), request)) ?? {});
    };
  const meeting = (what: "Start" | "End") =>
    as((me, request) => {
      const where = find(String(request.params["c"]));
      if (where?.kind !== "meeting" || !views.sees(where, me))
        throw new HostRefused(404, "There is no such meeting.");
      happenings.meeting(where, me, what);
    });

  router.get(
    "/places",
    as((me) => views.places(me)),
  );
  router.get(
    "/token",
    as(async (me) => {
      const token = await entra.issueSsoToken(me);
      const until = decodeJwt(token).exp ?? 0;
      return { token, expiresAt: new Date(until * 1000).toISOString() };
    }),
  );
  router.get(
    "/feed",
    as((me) => ({
      lines: graph
        .feedOf(me.id)
        .map((line) => feedLine(line, me))
        .toReversed(),
    })),
  );
  router.post(
    "/feed/:line/seen",
    as((me, request) => graph.seeInFeed(me.id, String(request.params["line"]))),
  );
  router.post("/meetings/:c/start", meeting("Start"));
  router.post("/meetings/:c/end", meeting("End"));
  return router;
}

function feedLine(line: FeedLine, { language }: Person): FeedLineView {
  const { id, at, type, topic, preview, link, seen = false } = line;
  return { id, at, app: app.name, text: activityText(type, language), topic, preview, link, seen };
}
