import { randomUUID } from "node:crypto";
import type { Instant } from "../../../shared/time/instant.ts";
import type { StoredState } from "../stored-state.ts";
import { activityFeeds } from "./activity-feeds.ts";
import { type Calendars, calendars, chatOf, responseOf, showsAs } from "./calendars.ts";
import { changeLog } from "./change-log.ts";
import { ordinary } from "./event-request.ts";
import type { Faults } from "./faults.ts";
import { GraphRefusal, itemNotFound } from "./graph-refusal.ts";
import type { GraphState, StoredEvent } from "./graph-state.ts";
import type { CalendarEntry } from "./graph-world.ts";
import type { Happening } from "./happening.ts";
import { mailboxSettings } from "./mailbox-settings.ts";
import { needMailbox } from "./mailboxes.ts";
import { notifications } from "./notifications.ts";
import type { World } from "./operation.ts";
import { places } from "./places.ts";
import { ownerOf, subscriptions } from "./subscriptions.ts";
import { toDo } from "./to-do.ts";

interface MeetingOptions {
  readonly teamsMailboxes?: readonly string[] | undefined;
  readonly shortLinks?: boolean | undefined;
}

/** Everything Graph knows, over its stored state. */
export function openWorld(
  stored: StoredState<GraphState>,
  now: () => Instant,
  faults: Faults,
  { teamsMailboxes, shortLinks = false }: MeetingOptions,
): World {
  const listeners = new Set<(happening: Happening) => void>();
  const log = changeLog(stored);
  const sent = notifications();
  const subscribed = subscriptions(stored, now, sent);
  const tell = (happening: Happening) => {
    if (happening.kind === "calendars-changed") {
      log.note(happening.changes);
      subscribed.tell(happening.changes);
    }
    for (const listener of listeners) listener(happening);
  };
  const books = calendars(stored, now, tell, shortLinks);
  return {
    ...places(stored, tell),
    ...activityFeeds(stored, tell),
    ...toDo(stored),
    ...hands(books),
    ...mailboxSettings(stored, (owner) =>
      tell({ kind: "calendars-changed", owners: [owner], changes: [] }),
    ),
    calendars: books,
    changeLog: log,
    subscriptions: subscribed,
    notifications: {
      subscribed: (owner) => subscribed.all().filter((each) => ownerOf(each) === owner).length,
      happen: subscribed.happen,
      lose: sent.lose,
      forgetChanges: log.forget,
      settled: sent.settled,
    },
    hasTeams: (owner) => teamsMailboxes?.includes(needMailbox(owner).mail) ?? true,
    hiddenCalendars: new Set(),
    faults,
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What people do in their own calendars. */
function hands(
  books: Calendars,
): Pick<World, "calendarOf" | "addAppointment" | "move" | "remove" | "respond"> {
  const need = (owner: string, event: string): StoredEvent => {
    const found = books.find(owner, event);
    if (found === undefined) throw itemNotFound();
    return found;
  };
  return {
    calendarOf: (owner, from, until) =>
      books.between(owner, from, until).map((event) => entry(event, owner)),
    addAppointment(owner, { startsAt, endsAt, subject = "", showAs = "busy" }) {
      const zone = needMailbox(owner).zoneSpelling;
      const facts = { ...ordinary, startsAt, endsAt, subject, showAs, zone };
      const booked = books.book(owner, facts, { attendees: [], online: false, sent: randomUUID() });
      return booked.copies[owner] ?? "";
    },
    move(owner, id, { startsAt, endsAt }) {
      const event = need(owner, id);
      if (event.organizer !== owner)
        throw new GraphRefusal(403, "ErrorAccessDenied", "Only the organizer may move a meeting.");
      books.change(event, { startsAt, endsAt });
    },
    remove(owner, id) {
      const event = need(owner, id);
      if (event.organizer === owner) books.cancel(event);
      else books.remove(event, owner);
    },
    respond: (owner, event, response) => books.respond(need(owner, event), owner, response),
  };
}

function entry(event: StoredEvent, owner: string): CalendarEntry {
  return {
    event: event.copies[owner] ?? "",
    subject: event.subject,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    showAs: showsAs(event, owner),
    response: responseOf(event, owner),
    cancelled: event.cancelled,
    organizer: event.organizer,
    joinUrl: event.online?.joinUrl,
    chat: chatOf(event)?.id,
    body: event.body,
    attendees: event.attendees.map(({ name, response }) => ({ name, response })),
  };
}
