import { z } from "zod";
import { conversationId } from "../../shared/kernel/ids.ts";
import { ok, type Result } from "../../shared/kernel/result.ts";
import type {
  Acting,
  BookedEvent,
  Calendar,
  CalendarRefusal,
  EventRequest,
} from "../ports/calendar.ts";
import { Later } from "../ports/job.ts";
import type { GraphClient } from "./graph-client.ts";
import {
  attendees,
  byTransaction,
  chatInLink,
  eventBody,
  graphEvent,
  graphEvents,
} from "./graph-event.ts";
import { isRepeated, type Mailbox, mailbox } from "./mailbox.ts";

type Event = z.infer<typeof graphEvent>;
type Found = Result<Event | undefined, CalendarRefusal>;
type Made = Result<(Event & { readonly repeated?: boolean }) | undefined, CalendarRefusal>;

/** Events of sessions: booked once for each transaction, found again, cancelled. */
export function sessionEvents(
  graph: GraphClient,
  address: string | undefined,
): Pick<Calendar, "book" | "find" | "invite" | "cancel"> {
  const ask = mailbox(graph, address);
  return {
    async book(acting, request) {
      const made = await unlessLost(
        () => post(ask, acting, request),
        () => again(ask, acting, request.transaction),
      );
      if (!made.ok) return made;
      if (!made.value) throw new Error("Graph knows the transaction and does not find its event");
      const { repeated } = made.value;
      return ok({ ...(await told(graph, ask, acting, made.value)), repeated });
    },
    async find(acting, transaction) {
      const event = await find(ask, acting, transaction);
      if (!event.ok) return event;
      if (!event.value) return ok(undefined);
      return ok(await told(graph, ask, acting, event.value));
    },
    /**
     * Attendees and nothing else: then only who changed hears of it, and the body keeps what makes it a Teams meeting.
     * Source: https://learn.microsoft.com/graph/api/event-update
     */
    async invite(acting, event, invited) {
      const path = `/events/${encodeURIComponent(event)}`;
      const answer = await ask(acting, "PATCH", path, { attendees: attendees(invited) });
      return answer.ok ? ok(null) : answer;
    },
    /** Source: https://learn.microsoft.com/graph/api/event-cancel */
    async cancel(acting, event) {
      const path = `/events/${encodeURIComponent(event)}/cancel`;
      const answer = await ask(acting, "POST", path, { comment: "" });
      const gone = !answer.ok && answer.refusal === "no-mailbox";
      return answer.ok || gone ? ok(null) : answer;
    },
  };
}

/** Source: https://learn.microsoft.com/graph/api/user-post-events */
async function post(ask: Mailbox, acting: Acting, request: EventRequest): Promise<Made> {
  const answer = await ask(acting, "POST", "/events", eventBody(request));
  if (!answer.ok) return answer;
  if (isRepeated(answer.value)) return again(ask, acting, request.transaction);
  return ok(graphEvent.parse(answer.value.body));
}

async function again(ask: Mailbox, acting: Acting, transaction: string): Promise<Made> {
  const event = await find(ask, acting, transaction);
  return event.ok && event.value ? ok({ ...event.value, repeated: true }) : event;
}

/** The answer to a request may get lost on its way: then what it made is there. */
async function unlessLost(make: () => Promise<Made>, look: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (fault) {
    if (fault instanceof Later) throw fault;
    const found = await look();
    if (found.ok && found.value) return found;
    throw fault;
  }
}

async function find(ask: Mailbox, acting: Acting, transaction: string): Promise<Found> {
  const answer = await ask(acting, "GET", `/events${byTransaction(transaction)}`);
  if (!answer.ok) return answer;
  const events = graphEvents.parse(answer.value.body).value;
  return ok(events.find(({ isCancelled }) => isCancelled !== true));
}

/** What others need of an event. The chat is asked of the online meeting only where the link does not tell. */
async function told(
  graph: GraphClient,
  ask: Mailbox,
  acting: Acting,
  { id, onlineMeeting }: Event,
): Promise<BookedEvent> {
  const joinUrl = onlineMeeting?.joinUrl ?? undefined;
  if (joinUrl === undefined) return { event: id };
  const chat = chatInLink(joinUrl) ?? (await chatOf(graph, ask, acting, joinUrl));
  return { event: id, joinUrl, chat };
}

const onlineMeetings = z.object({
  value: z.array(
    z.object({ chatInfo: z.object({ threadId: conversationId.nullish() }).nullish() }),
  ),
});

const withId = z.object({ id: z.string() });

/** Undefined where the app may not read online meetings: then people add the app by hand. */
async function chatOf(graph: GraphClient, ask: Mailbox, acting: Acting, joinUrl: string) {
  // Online meetings know their owner by object id only.
  const owner = await ask(acting, "GET", "?$select=id");
  if (!owner.ok) return undefined;
  const meetings = mailbox(graph, withId.parse(owner.value.body).id);
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replace(/'/g, "''")}'`);
  const answer = await meetings(acting, "GET", `/onlineMeetings?$filter=${filter}`);
  if (!answer.ok) return undefined;
  const { value } = onlineMeetings.parse(answer.value.body);
  return value.map(({ chatInfo }) => chatInfo?.threadId).find(Boolean) ?? undefined;
}
