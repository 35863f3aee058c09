import { z } from "zod";
import { conversationId } from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Config } from "../config/config.ts";
import type {
  Acting,
  BookedEvent,
  Calendar,
  CalendarRefusal,
  EventRequest,
} from "../ports/calendar.ts";
import { Later } from "../ports/job.ts";
import { freeBusy, schedules } from "./free-busy.ts";
import {
  type GraphAnswer,
  type GraphClient,
  type GraphRequest,
  graphFault,
} from "./graph-client.ts";
import {
  byTransaction,
  chatInLink,
  eventBody,
  graphEvent,
  graphEvents,
  inUtc,
} from "./graph-event.ts";
import { meetingApp } from "./meeting-app.ts";

/** Most mailboxes in one getSchedule. */
const mostAtOnce = 20;

/**
 * Calendars in Microsoft Graph: the service mailbox's with the app's own permission (Calendars.ReadWrite, scoped to it),
 * a person's with theirs.
 */
export function graphCalendar(
  graph: GraphClient,
  settings: Pick<Config, "CALENDAR_MAILBOX" | "GRAPH_URL" | "TEAMS_APP_ID">,
): Calendar {
  const { CALENDAR_MAILBOX: mailbox } = settings;
  const owner = (acting: Acting) =>
    acting.as === "person" ? "/me" : `/users/${encodeURIComponent(mailbox ?? "")}`;
  const ask = (acting: Acting, method: GraphRequest["method"], below: string, body?: unknown) =>
    asked(graph, acting, { method, path: `${owner(acting)}${below}`, body, mailbox: lane(acting) });
  const lane = (acting: Acting) => (acting.as === "person" ? acting.assertion : mailbox);

  const found: Calendar["find"] = async (acting, transaction) => {
    const answer = await ask(acting, "GET", `/events${byTransaction(transaction)}`);
    if (!answer.ok) return answer;
    const events = graphEvents.parse(answer.value.body).value;
    const [event] = events.filter(({ isCancelled }) => isCancelled !== true);
    return ok(event && (await told(acting, event)));
  };

  /** What others need of an event. The chat is asked of the online meeting only where the link does not tell. */
  const told = async (
    acting: Acting,
    { id, onlineMeeting }: z.infer<typeof graphEvent>,
  ): Promise<BookedEvent> => {
    const joinUrl = onlineMeeting?.joinUrl ?? undefined;
    if (joinUrl === undefined) return { event: id };
    return { event: id, joinUrl, chat: chatInLink(joinUrl) ?? (await chatOf(acting, joinUrl)) };
  };

  const posted = async (acting: Acting, request: EventRequest) => {
    try {
      const answer = await ask(acting, "POST", "/events", eventBody(request));
      const duplicate = answer.ok && answer.value.code === "ErrorDuplicateTransactionId";
      return duplicate ? ok("made-before" as const) : answer;
    } catch (fault) {
      // Its answer may have been lost on the way: then the event is there.
      if (fault instanceof Later) throw fault;
      const event = await found(acting, request.transaction);
      if (event.ok && event.value) return ok("made-before" as const);
      throw fault;
    }
  };

  const chatOf = async (acting: Acting, joinUrl: string) => {
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replace(/'/g, "''")}'`);
    const answer = await ask(acting, "GET", `/onlineMeetings?$filter=${filter}`);
    if (!answer.ok) return undefined;
    const meetings = onlineMeetings.parse(answer.value.body).value;
    return meetings.map(({ chatInfo }) => chatInfo?.threadId).find(Boolean) ?? undefined;
  };

  return {
    owner: mailbox === undefined ? "person" : "service",
    async freeBusy(acting, mails, from, until, everyMinutes) {
      const span = { startTime: inUtc(from), endTime: inUtc(until) };
      const chunks = Array.from({ length: Math.ceil(mails.length / mostAtOnce) }, (_, index) =>
        mails.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
      );
      const answers = await Promise.all(
        chunks.map((some) =>
          ask(acting, "POST", "/calendar/getSchedule", {
            schedules: some,
            ...span,
            availabilityViewInterval: everyMinutes,
          }),
        ),
      );
      const refused = answers.find((answer) => !answer.ok);
      if (refused && !refused.ok) return refused;
      const all = answers.flatMap((answer) =>
        answer.ok ? schedules.parse(answer.value.body).value : [],
      );
      const of = (mail: string) =>
        all.find(({ scheduleId }) => scheduleId.toLowerCase() === mail.toLowerCase());
      return ok(mails.map((mail) => freeBusy(mail, of(mail))));
    },
    async book(acting, request) {
      const answer = await posted(acting, request);
      if (!answer.ok) return answer;
      if (answer.value !== "made-before") {
        return ok(await told(acting, graphEvent.parse(answer.value.body)));
      }
      const event = await found(acting, request.transaction);
      if (!event.ok) return event;
      if (event.value) return ok(event.value);
      throw new Error("Graph knows the transaction and does not find its event");
    },
    find: found,
    async cancel(acting, event) {
      const path = `/events/${encodeURIComponent(event)}/cancel`;
      const answer = await ask(acting, "POST", path, { comment: "" });
      if (!answer.ok) return answer.refusal === "no-mailbox" ? ok(null) : answer;
      return ok(null);
    },
    addToMeeting: meetingApp(graph, settings),
  };
}

const onlineMeetings = z.object({
  value: z.array(
    z.object({ chatInfo: z.object({ threadId: conversationId.nullish() }).nullish() }),
  ),
});

async function asked(
  graph: GraphClient,
  acting: Acting,
  request: GraphRequest,
): Promise<Result<GraphAnswer, CalendarRefusal>> {
  const answer = await graph(acting, request);
  if (!answer.ok) return answer;
  const { status, code } = answer.value;
  if (status < 300 || code === "ErrorDuplicateTransactionId") return answer;
  if (status === 403) return refuse("refused");
  if (status === 404) return refuse("no-mailbox");
  throw graphFault(request, answer.value);
}
