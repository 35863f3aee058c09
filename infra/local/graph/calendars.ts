import { randomBytes } from "node:crypto";
import type { Instant } from "../../../shared/time/instant.ts";
import { personNamed } from "../organisation/people.ts";
import type { StoredState } from "../stored-state.ts";
import { GraphRefusal } from "./graph-refusal.ts";
import type { EventFacts, GraphState, StoredAttendee, StoredEvent } from "./graph-state.ts";
import type { CalendarEntry } from "./graph-world.ts";
import type { EventChange, Happening, MeetingChat } from "./happening.ts";
import { mailboxNamed } from "./mailboxes.ts";
import { newMeeting } from "./new-meeting.ts";

export interface Calendars {
  /** The event that stands in `owner`'s calendar under this id. */
  find(owner: string, id: string): StoredEvent | undefined;
  /** Events in `owner`'s calendar that overlap the span, earliest first. */
  between(owner: string, from: Instant, until: Instant): readonly StoredEvent[];
  all(owner: string): readonly StoredEvent[];
  book(owner: string, facts: EventFacts, booking: Booking): StoredEvent;
  /**
   * The event that the same request has made before, while it stands.
   * @throws GraphRefusal when the transaction made another event, or its event is gone
   */
  repeated(
    owner: string,
    transactionId: string | undefined,
    sent: unknown,
  ): StoredEvent | undefined;
  change(event: StoredEvent, facts: Partial<EventFacts>, attendees?: readonly Invited[]): void;
  /** Takes it out of the organizer's calendar and shows it as cancelled to everyone else. */
  cancel(event: StoredEvent): void;
  /** Takes one copy away. */
  remove(event: StoredEvent, owner: string): void;
  respond(
    event: StoredEvent,
    owner: string,
    response: Exclude<StoredAttendee["response"], "none">,
  ): void;
  /** The online meeting is lost when its join block is written over. */
  loseMeeting(event: StoredEvent): void;
}

export type Invited = Pick<StoredAttendee, "mail" | "name" | "type">;

interface Booking {
  readonly attendees: readonly Invited[];
  readonly online: boolean;
  readonly transactionId?: string | undefined;
  /** The request's body, by which its repetition is known. */
  readonly sent: unknown;
}

/** Every calendar of the organisation. */
export function calendars(
  stored: StoredState<GraphState>,
  now: () => Instant,
  tell: (happening: Happening) => void,
  shortLinks: boolean,
): Calendars {
  const touch = (
    event: StoredEvent,
    edit: () => void,
    kind?: "meeting-changed" | "meeting-cancelled",
  ) => {
    const before = { ...event.copies };
    stored.change(() => {
      edit();
      event.changedAt = now();
      event.revision += 1;
    });
    const chat = chatOf(event);
    if (kind !== undefined && chat !== undefined) tell({ kind, chat });
    const owners = [...new Set([...Object.keys(before), ...Object.keys(event.copies)])];
    tell({ kind: "calendars-changed", owners, changes: changesOf(before, event.copies) });
  };
  const all = (owner: string) =>
    stored.current.events
      .filter(({ copies }) => copies[owner] !== undefined)
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return {
    all,
    find: (owner, id) => stored.current.events.find(({ copies }) => copies[owner] === id),
    between: (owner, from, until) =>
      all(owner).filter(({ startsAt, endsAt }) => startsAt < until && endsAt > from),
    repeated(owner, transactionId, sent) {
      const before = stored.current.transactions[`${owner}|${transactionId}`];
      if (transactionId === undefined || before === undefined) return undefined;
      const event = stored.current.events.find(({ uid }) => uid === before.uid);
      if (before.sent === JSON.stringify(sent) && event?.copies[owner] !== undefined) return event;
      throw new GraphRefusal(
        409,
        "ErrorDuplicateTransactionId",
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
      );
    },
    book(owner, facts, { attendees, online, transactionId, sent }) {
      const event: StoredEvent = {
        ...facts,
        uid: randomBytes(28).toString("hex").toUpperCase(),
        organizer: owner,
        transactionId,
        createdAt: now(),
        changedAt: now(),
        attendees: [],
        copies: { [owner]: newId() },
        online: online ? newMeeting(owner, shortLinks) : undefined,
        cancelled: false,
        revision: 1,
      };
      invite(event, attendees);
      stored.change(({ events, transactions }) => {
        events.push(event);
        if (transactionId !== undefined)
          transactions[`${owner}|${transactionId}`] = {
            uid: event.uid,
            sent: JSON.stringify(sent),
          };
      });
      const chat = chatOf(event);
      if (chat !== undefined) tell({ kind: "meeting-booked", chat });
      const changes = changesOf({}, event.copies);
      tell({ kind: "calendars-changed", owners: Object.keys(event.copies), changes });
      return event;
    },
    change(event, facts, attendees) {
      const moved = facts.startsAt !== undefined && facts.startsAt !== event.startsAt;
      touch(
        event,
        () => {
          Object.assign(event, facts);
          if (moved) for (const attendee of event.attendees) attendee.response = "none";
          if (attendees !== undefined) invite(event, attendees);
        },
        "meeting-changed",
      );
    },
    cancel(event) {
      touch(
        event,
        () => {
          event.cancelled = true;
          delete event.copies[event.organizer];
        },
        "meeting-cancelled",
      );
    },
    remove: (event, owner) => touch(event, () => delete event.copies[owner]),
    respond(event, owner, response) {
      touch(event, () => {
        const attendee = attendeeOf(event, owner);
        if (attendee === undefined) return;
        attendee.response = response;
        attendee.respondedAt = now();
        if (response === "declined") delete event.copies[owner];
      });
    },
    loseMeeting: (event) => touch(event, () => delete event.online),
  };
}

export function attendeeOf(event: StoredEvent, owner: string): StoredAttendee | undefined {
  const mail = mailboxNamed(owner)?.mail;
  return event.attendees.find((attendee) => attendee.mail.toLowerCase() === mail);
}

export function responseOf(event: StoredEvent, owner: string): CalendarEntry["response"] {
  if (event.organizer === owner) return "organizer";
  return attendeeOf(event, owner)?.response ?? "none";
}

/** How the event blocks `owner`'s time: an invitation not answered holds it tentatively. */
export function showsAs(event: StoredEvent, owner: string): CalendarEntry["showAs"] {
  if (event.cancelled) return "free";
  const response = responseOf(event, owner);
  const open = response === "none" || response === "tentativelyAccepted";
  return open && event.showAs !== "free" ? "tentative" : event.showAs;
}

export function chatOf(event: StoredEvent): MeetingChat | undefined {
  if (event.online === undefined) return undefined;
  const guests = event.attendees.flatMap(({ mail }) => personNamed(mail)?.id ?? []);
  return {
    id: event.online.chat,
    joinUrl: event.online.joinUrl,
    subject: event.subject,
    organizer: event.organizer,
    members: [...new Set([event.organizer, ...guests])],
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    cancelled: event.cancelled,
  };
}

/** What became of each copy. */
function changesOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly EventChange[] {
  const stay = Object.entries(after).map(([owner, event]) => {
    const change = before[owner] === undefined ? ("created" as const) : ("updated" as const);
    return { owner, event, change };
  });
  const gone = Object.entries(before).filter(([owner]) => after[owner] === undefined);
  return [...stay, ...gone.map(([owner, event]) => ({ owner, event, change: "deleted" as const }))];
}

/** Gives everyone invited who has a calendar here a copy; who is no longer invited loses theirs. */
function invite(event: StoredEvent, attendees: readonly Invited[]): void {
  const known = new Map(event.attendees.map((attendee) => [attendee.mail.toLowerCase(), attendee]));
  event.attendees = attendees.map(
    (invited) => known.get(invited.mail.toLowerCase()) ?? { ...invited, response: "none" },
  );
  const owners = event.attendees.flatMap(({ mail }) => mailboxNamed(mail)?.id ?? []);
  const entitled = [...new Set([event.organizer, ...owners])];
  event.copies = Object.fromEntries(
    entitled.map((owner) => [owner, event.copies[owner] ?? newId()]),
  );
}

const newId = () => `AAMkA${randomBytes(60).toString("base64url")}=`;
