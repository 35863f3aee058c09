import type {
  Acting,
  BookedEvent,
  Calendar,
  CalendarRefusal,
  EventRequest,
  FreeBusy,
} from "../../bot/ports/calendar.ts";
import type { CalendarNews } from "../../bot/ports/calendar-news.ts";
import type { ConversationId } from "../../shared/kernel/ids.ts";
import { ok, refuse } from "../../shared/kernel/result.ts";
import type { EventNow } from "../../shared/schedule/heard-from-calendar.ts";

export interface Entry {
  /** What others have made of it: answers, and whether it was taken out of the calendar. */
  answers?: EventNow["answers"];
  taken?: boolean;
  allDay?: boolean;
  readonly acting: Acting;
  request: EventRequest;
  readonly booked: BookedEvent;
  cancelled: boolean;
}

/** Calendars in memory. `refusal` and `fault` make the next answers fail; a lost answer leaves its event behind. */
export function fakeCalendar(
  owner: Calendar["owner"] = "service",
  mailboxes: readonly string[] = owner === "service" ? ["circles@contoso.example"] : [],
) {
  const entries: Entry[] = [];
  const trouble: {
    refusal?: CalendarRefusal | undefined;
    meetingRefused?: boolean;
    fault?: Error | undefined;
    lose?: boolean;
    during?: (() => Promise<unknown>) | undefined;
    beforeBook?: (() => Promise<unknown>) | undefined;
    beforeInvite?: (() => Promise<unknown>) | undefined;
  } = {};
  const added: ConversationId[] = [];
  const calendars: FreeBusy[] = [];
  const standing = (transaction: string) =>
    entries.find(
      (each) => each.request.transaction === transaction && !each.cancelled && !each.taken,
    );
  const besides = (one: Entry) => {
    const { transaction } = one.request;
    const twins = entries
      .filter((each) => each !== one && !each.cancelled && each.request.transaction === transaction)
      .map(({ booked }) => booked.event);
    return twins.length > 0 ? { twins } : {};
  };
  const failing = () => {
    if (trouble.fault) throw trouble.fault;
    return trouble.refusal;
  };
  const interrupted = async (when: "during" | "beforeBook" | "beforeInvite") => {
    const happens = trouble[when];
    trouble[when] = undefined;
    await happens?.();
  };
  const add = (acting: Acting, request: EventRequest) => {
    const number = entries.length + 1;
    const event = `event-${number}`;
    const chat = `19:meeting_${number}@thread.v2` as ConversationId;
    const joinUrl = `https://teams.example/join/${event}`;
    const entry = { acting, request, booked: { event, joinUrl, chat }, cancelled: false };
    entries.push(entry);
    return entry;
  };

  const calendar: Calendar = {
    owner,
    mailboxes,
    troubleOf: () => undefined,
    async freeBusy(_acting, mails) {
      const refusal = failing();
      if (refusal) return refuse(refusal);
      return ok(mails.map((mail) => calendars.find((each) => each.mail === mail) ?? { mail }));
    },
    async book(acting, request) {
      const refusal = failing();
      if (refusal) return refuse(refusal);
      await interrupted("beforeBook");
      const before = standing(request.transaction);
      const used = entries.some((each) => each.request.transaction === request.transaction);
      if (used && !before) throw new Error("The transaction's event is gone");
      const { booked } = before ?? add(acting, request);
      await interrupted("during");
      if (trouble.lose) {
        trouble.lose = false;
        throw new Error("The answer is lost");
      }
      return ok(before ? { ...booked, repeated: true, ...besides(before) } : booked);
    },
    async find(_acting, transaction) {
      return ok(standing(transaction)?.booked);
    },
    async invite(_acting, event, invited, time) {
      const refusal = failing();
      if (refusal) return refuse(refusal);
      await interrupted("beforeInvite");
      const entry = entries.find(({ booked, cancelled }) => booked.event === event && !cancelled);
      if (!entry) return refuse("no-mailbox");
      entry.request = { ...entry.request, invited, ...time };
      return ok(null);
    },
    async look(_acting, event) {
      const refusal = failing();
      if (refusal) return refuse(refusal);
      const entry = entries.find(({ booked, cancelled }) => booked.event === event && !cancelled);
      if (!entry || entry.taken) return refuse("no-mailbox");
      const { startsAt, minutes } = entry.request;
      const time = entry.allDay ? undefined : { startsAt, minutes };
      return ok({ time, answers: entry.answers ?? [] });
    },
    async describe(_acting, event, { link, lines, room }) {
      const refusal = failing();
      if (refusal) return refuse(refusal);
      const entry = entries.find(({ booked, cancelled }) => booked.event === event && !cancelled);
      if (!entry) return refuse("no-mailbox");
      entry.request = { ...entry.request, link, lines, ...(room !== undefined && { room }) };
      return ok(null);
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
    news: undefined as CalendarNews | undefined,
    trouble,
    added,
    calendars,
    all: entries,
    events: () => entries.filter(({ cancelled }) => !cancelled),
  };
}
