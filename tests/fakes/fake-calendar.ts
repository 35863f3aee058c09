import type {
  Acting,
  BookedEvent,
  Calendar,
  CalendarRefusal,
  EventRequest,
  FreeBusy,
} from "../../bot/ports/calendar.ts";
import type { ConversationId } from "../../shared/kernel/ids.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";

export interface Entry {
  readonly acting: Acting;
  readonly request: EventRequest;
  readonly booked: BookedEvent;
  cancelled: boolean;
}

/** Calendars in memory. `refusal` and `fault` make the next answers fail; a lost answer leaves its event behind. */
export function fakeCalendar(owner: Calendar["owner"] = "service") {
  const entries: Entry[] = [];
  const trouble: {
    refusal?: CalendarRefusal | undefined;
    meetingRefused?: boolean;
    fault?: Error | undefined;
    lose?: boolean;
    during?: (() => Promise<unknown>) | undefined;
  } = {};
  const added: ConversationId[] = [];
  const calendars: FreeBusy[] = [];
  const standing = (transaction: string) =>
    entries.find((each) => each.request.transaction === transaction && !each.cancelled);

  const calendar: Calendar = {
    owner,
    async freeBusy(_acting, mails) {
      if (trouble.fault) throw trouble.fault;
      if (trouble.refusal) return refuse(trouble.refusal);
      return ok(mails.map((mail) => calendars.find((each) => each.mail === mail) ?? { mail }));
    },
    async book(acting, request) {
      if (trouble.fault) throw trouble.fault;
      if (trouble.refusal) return refuse(trouble.refusal);
      const event = `event-${entries.length + 1}`;
      const chat = `19:meeting_${entries.length + 1}@thread.v2` as ConversationId;
      const made = standing(request.transaction) ?? {
        acting,
        request,
        booked: { event, joinUrl: `https://teams.example/join/${event}`, chat },
        cancelled: false,
      };
      if (!entries.includes(made)) entries.push(made);
      const { during } = trouble;
      trouble.during = undefined;
      await during?.();
      if (trouble.lose) {
        trouble.lose = false;
        throw new Error("The answer is lost");
      }
      return ok(made.booked);
    },
    async find(_acting, transaction) {
      return ok(standing(transaction)?.booked);
    },
    async cancel(_acting, event) {
      if (trouble.fault) throw trouble.fault;
      const entry = entries.find(({ booked }) => booked.event === event);
      if (entry) entry.cancelled = true;
      return ok(null);
    },
    async addToMeeting(chat) {
      if (trouble.meetingRefused) return refuse("refused");
      added.push(chat);
      return ok(null);
    },
  };
  return {
    ...calendar,
    trouble,
    added,
    calendars,
    all: entries,
    events: () => entries.filter(({ cancelled }) => !cancelled),
  };
}
