import type { z } from "zod";
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
  changedText,
  eventBody,
  eventTime,
  graphEvent,
  graphEvents,
  graphText,
} from "./graph-event.ts";
import { isRepeated, type Mailbox, mailbox } from "./mailbox.ts";
import { meetingChats } from "./meeting-chats.ts";

type Event = z.infer<typeof graphEvent>;
type Found = Result<readonly Event[], CalendarRefusal>;
interface Repeated {
  readonly repeated?: boolean;
  readonly twins?: readonly string[];
}
type Made = Result<(Event & Repeated) | undefined, CalendarRefusal>;

/** Events of sessions: booked once for each transaction, found again, cancelled. */
export function sessionEvents(
  graph: GraphClient,
  address: string | undefined,
): Pick<Calendar, "book" | "find" | "invite" | "describe" | "cancel"> {
  const ask = mailbox(graph, address);
  const chatOf = meetingChats(graph, address);
  /** What others need of an event. */
  const told = async (acting: Acting, { id, onlineMeeting }: Event): Promise<BookedEvent> => {
    const joinUrl = onlineMeeting?.joinUrl ?? undefined;
    return joinUrl === undefined
      ? { event: id }
      : { event: id, joinUrl, chat: await chatOf(acting, joinUrl) };
  };
  return {
    async book(acting, request) {
      const made = await unlessLost(
        () => post(ask, acting, request),
        () => again(ask, acting, request.transaction),
      );
      if (!made.ok) return made;
      if (!made.value) throw new Error("Graph knows the transaction and does not find its event");
      const { repeated, twins } = made.value;
      return ok({ ...(await told(acting, made.value)), repeated, ...(twins && { twins }) });
    },
    async find(acting, transaction) {
      const events = await find(ask, acting, transaction);
      if (!events.ok) return events;
      const [event] = events.value;
      return ok(event && (await told(acting, event)));
    },
    /**
     * Attendees and nothing else, or the time with them: then only who changed hears of it, or everyone of the time; and the
     * body keeps what makes it a Teams meeting.
     * Source: https://learn.microsoft.com/graph/api/event-update
     */
    async invite(acting, event, invited, time) {
      const path = `/events/${encodeURIComponent(event)}`;
      const answer = await ask(acting, "PATCH", path, {
        attendees: attendees(invited),
        ...(time && eventTime(time)),
      });
      return answer.ok ? ok(null) : answer;
    },
    /**
     * In a request of its own, as Outlook asks people again where time or place has changed, and otherwise need not. (unverified
     * whether Exchange writes to anyone about a text alone)
     */
    async describe(acting, event, text) {
      const path = `/events/${encodeURIComponent(event)}`;
      const before = await ask(acting, "GET", `${path}?$select=body,location`);
      if (!before.ok) return before;
      const changes = changedText(graphText.parse(before.value.body), text);
      const answer = changes ? await ask(acting, "PATCH", path, changes) : before;
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
  const events = await find(ask, acting, transaction);
  if (!events.ok) return events;
  const [event, ...others] = events.value;
  const twins = others.map(({ id }) => id);
  return ok(event && { ...event, repeated: true, ...(twins.length > 0 && { twins }) });
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

/** Those that stand, the oldest first: there may be two where somebody copied one, or Graph forgot the transaction. */
async function find(ask: Mailbox, acting: Acting, transaction: string): Promise<Found> {
  const answer = await ask(acting, "GET", `/events${byTransaction(transaction)}`);
  if (!answer.ok) return answer;
  const events = graphEvents.parse(answer.value.body).value;
  const standing = events.filter(({ isCancelled }) => isCancelled !== true);
  return ok(standing.toSorted((a, b) => (age(a) < age(b) ? -1 : 1)));
}

function age({ createdDateTime, id }: Event): string {
  return `${createdDateTime ?? ""} ${id}`;
}
