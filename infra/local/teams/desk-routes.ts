import { type Request, type Response, Router } from "express";
import { decodeJwt } from "jose";
import { z } from "zod";
import { type Instant, instant } from "../../../shared/time/instant.ts";
import type { Entra } from "../entra/entra.ts";
import type { CalendarEntry as GraphEntry, GraphWorld } from "../graph/graph-world.ts";
import type { FeedLine } from "../graph/happening.ts";
import { app, serviceMailbox } from "../organisation/app.ts";
import { activityText } from "../organisation/app-activities.ts";
import { type Person, personNamed } from "../organisation/people.ts";
import type { Happenings } from "./happenings.ts";
import type { CalendarEntry, FeedLineView } from "./host-api.ts";
import { HostRefused, reading } from "./host-reading.ts";
import type { HostViews } from "./host-views.ts";
import { readingIn } from "./reading-in.ts";
import type { Find } from "./surroundings.ts";

interface Desk {
  readonly views: HostViews;
  readonly find: Find;
  readonly happenings: Happenings;
  readonly entra: Pick<Entra, "issueSsoToken">;
  readonly graph: Pick<
    GraphWorld,
    "calendarOf" | "addAppointment" | "respond" | "feedOf" | "seeInFeed"
  >;
  readonly now: () => Instant;
}

const time = z.iso.datetime({ offset: true }).transform(instant);
const appointment = z.object({ startsAt: time, endsAt: time, subject: z.string().optional() });
const reply = z.object({ answer: z.enum(["accepted", "declined"]) });
const fortnight = 14 * 24 * 3600 * 1000;

/** What a person has beside conversations: places, token, calendar, meetings. */
export function deskRoutes({ views, find, happenings, entra, graph, now }: Desk): Router {
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
    "/calendar",
    as((me, { query }) => {
      const from = query["from"] ? instant(String(query["from"])) : now();
      const until = query["until"]
        ? String(query["until"])
        : new Date(Date.parse(from) + fortnight);
      const end = instant(typeof until === "string" ? until : until.toISOString());
      return { events: graph.calendarOf(me.id, from, end).map(entry) };
    }),
  );
  router.post(
    "/calendar",
    as((me, request) => {
      graph.addAppointment(me.id, reading(appointment, request));
    }),
  );
  router.post(
    "/calendar/:event/answer",
    as((me, request) =>
      graph.respond(me.id, String(request.params["event"]), reading(reply, request).answer),
    ),
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

const answers = {
  organizer: "organizer",
  none: "none",
  tentativelyAccepted: "tentative",
  accepted: "accepted",
  declined: "declined",
} as const;

function feedLine(line: FeedLine, { language }: Person): FeedLineView {
  const { id, at, type, topic, preview, link, seen = false } = line;
  return { id, at, app: app.name, text: activityText(type, language), topic, preview, link, seen };
}

function nameOf(owner: string): string {
  return owner === serviceMailbox.id ? serviceMailbox.name : (personNamed(owner)?.name ?? owner);
}

function entry(from: GraphEntry): CalendarEntry {
  const { event, subject, startsAt, endsAt, organizer, showAs, joinUrl, chat, body } = from;
  return {
    id: event,
    subject: from.cancelled ? `Canceled: ${subject}` : subject,
    startsAt,
    endsAt,
    organizer: nameOf(organizer),
    showAs,
    joinUrl,
    chat,
    body,
    answer: answers[from.response],
    attendees: from.attendees.map(({ name, response }) => ({ name, answer: response })),
  };
}
