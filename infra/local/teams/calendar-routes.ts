import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { type Instant, instant, later } from "../../../shared/time/instant.ts";
import { GraphRefusal } from "../graph/graph-refusal.ts";
import type { CalendarEntry as GraphEntry, GraphWorld } from "../graph/graph-world.ts";
import { serviceMailbox } from "../organisation/app.ts";
import { personNamed } from "../organisation/people.ts";
import type { CalendarEntry } from "./host-api.ts";
import { HostRefused, reading } from "./host-reading.ts";

interface Calendar {
  readonly graph: Pick<
    GraphWorld,
    | "calendarOf"
    | "addAppointment"
    | "respond"
    | "move"
    | "remove"
    | "settingsOf"
    | "changeSettings"
  >;
  readonly now: () => Instant;
}

const time = z.iso.datetime({ offset: true }).transform(instant);
const span = z.object({ startsAt: time, endsAt: time });
const appointment = span.extend({ subject: z.string().optional() });
const reply = z.object({ answer: z.enum(["accepted", "declined", "tentative"]) });
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const settings = z.object({
  zone: z.string().optional(),
  hours: z
    .object({
      weekdays: z.array(z.int().min(1).max(7)).min(1),
      from: clockTime,
      until: clockTime,
    })
    .refine(({ from, until }) => from < until)
    .optional(),
});

/** What people do in Outlook: their own calendar, or with `of=sessions` the mailbox that the sessions' events lie in. */
export function calendarRoutes({ graph, now }: Calendar): Router {
  const router = Router({ mergeParams: true });
  const as =
    (work: (owner: string, request: Request) => unknown) =>
    async (request: Request, response: Response): Promise<void> => {
      const me = personNamed(String(request.params["me"]));
      if (!me) throw new HostRefused(404, "There is no such person.");
      const owner = request.query["of"] === "sessions" ? serviceMailbox.id : me.id;
      response.json((await inWords(() => work(owner, request))) ?? {});
    };
  const eventOf = (request: Request) => String(request.params["event"]);

  router.get(
    "/",
    as((owner, { query }) => {
      const from = query["from"] ? instant(String(query["from"])) : now();
      const until = query["until"] ? instant(String(query["until"])) : later(from, { days: 14 });
      return { events: graph.calendarOf(owner, from, until).map(entry) };
    }),
  );
  router.post(
    "/",
    as((owner, request) => void graph.addAppointment(owner, reading(appointment, request))),
  );
  router.get(
    "/settings",
    as((owner) => graph.settingsOf(owner)),
  );
  router.post(
    "/settings",
    as((owner, request) => {
      const { zone, hours } = reading(settings, request);
      graph.changeSettings(owner, { ...(zone && { zone }), ...(hours && { hours }) });
    }),
  );
  router.post(
    "/:event/answer",
    as((owner, request) => {
      const { answer } = reading(reply, request);
      const response = answer === "tentative" ? "tentativelyAccepted" : answer;
      graph.respond(owner, eventOf(request), response);
    }),
  );
  router.post(
    "/:event/move",
    as((owner, request) => graph.move(owner, eventOf(request), reading(span, request))),
  );
  router.delete(
    "/:event",
    as((owner, request) => graph.remove(owner, eventOf(request))),
  );
  return router;
}

/** What Graph refuses, people read. */
async function inWords(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof GraphRefusal) throw new HostRefused(fault.status, fault.message);
    throw fault;
  }
}

const answers = {
  organizer: "organizer",
  none: "none",
  tentativelyAccepted: "tentative",
  accepted: "accepted",
  declined: "declined",
} as const;

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
