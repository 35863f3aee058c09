import { eventRequest, ordinary } from "../event-request.ts";
import { eventView } from "../event-view.ts";
import { badRequest, GraphRefusal, invalidRequest } from "../graph-refusal.ts";
import type { StoredEvent } from "../graph-state.ts";
import { needEvent, ownerOf } from "../its-event.ts";
import type { Answer, Call, Operation } from "../operation.ts";
import { filterOf, page, selected } from "../query.ts";

const type = "microsoft.graph.event";
const readers = ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"];
const writers = ["Calendars.ReadWrite"];
const expands = ["singleValueExtendedProperties"];
const reading = { service: "mailbox", application: readers, delegated: readers } as const;
const writing = { service: "mailbox", application: writers, delegated: writers } as const;

/** Events of one mailbox. */
export const eventOperations: readonly Operation[] = [
  {
    ...writing,
    method: "POST",
    path: "/users/{user}/events",
    request: { type, expands },
    answer: { type },
    run: create,
  },
  {
    ...reading,
    method: "GET",
    path: "/users/{user}/events",
    answer: { type, many: true, expands },
    run: list,
  },
  {
    ...reading,
    method: "GET",
    path: "/users/{user}/events/{event}",
    answer: { type, expands },
    run: (call) => ({ status: 200, body: shown(call, needEvent(call)) }),
  },
  {
    ...writing,
    method: "PATCH",
    path: "/users/{user}/events/{event}",
    request: { type, expands },
    answer: { type },
    run: change,
  },
  { ...writing, method: "DELETE", path: "/users/{user}/events/{event}", run: erase },
];

function create(call: Call): Answer {
  const { world, body } = call;
  const mine = ownerOf(call);
  const { facts, attendees = [], online, transactionId } = eventRequest(body);
  const { startsAt, endsAt, zone = "UTC" } = facts;
  if (startsAt === undefined || endsAt === undefined)
    throw badRequest("The start and end of the event must be set.");
  if (startsAt > endsAt) throw invalidRequest("The event ends before it starts.");
  const repeated = world.calendars.repeated(mine, transactionId, body);
  const event =
    repeated ??
    world.calendars.book(
      mine,
      { ...ordinary, ...facts, startsAt, endsAt, zone },
      {
        attendees,
        online: online && world.hasTeams(mine),
        transactionId,
        sent: body,
      },
    );
  return { status: 201, body: context(call, eventView(event, mine, call.zone)) };
}

function list(call: Call): Answer {
  const mine = ownerOf(call);
  const filter = filterOf(call.query);
  const found = call.world.calendars.all(mine).filter((event) => {
    if (filter === undefined) return true;
    if (filter.by === "extended")
      return event.extended.some(
        ({ id, value }) => sameId(id, filter.id) && value === filter.value,
      );
    return filterable(event, filter.name) === filter.value;
  });
  return many(call, found);
}

function filterable(event: StoredEvent, name: string): string {
  const known: Readonly<Record<string, string>> = { subject: event.subject, iCalUId: event.uid };
  const value = known[name];
  if (value !== undefined) return value;
  throw new GraphRefusal(
    400,
    "ErrorInvalidUrlQueryFilter",
    `The query filter contains the property '${name}', which this world does not filter by.`,
  );
}

function many(call: Call, events: readonly StoredEvent[]): Answer {
  const views = events.map((event) => shown(call, event));
  return { status: 200, body: page(views, call.query, call.address) };
}

function shown(call: Call, event: StoredEvent): object {
  const view = selected(eventView(event, ownerOf(call), call.zone), call.query["$select"], type);
  const wanted = /singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)/i.exec(
    call.query["$expand"] ?? "",
  )?.[1];
  if (wanted === undefined) return view;
  const marks = event.extended.filter(({ id }) => sameId(id, wanted));
  return { ...view, ...(marks.length > 0 && { singleValueExtendedProperties: marks }) };
}

function change(call: Call): Answer {
  const event = needEvent(call);
  const mine = ownerOf(call);
  const { facts, attendees, transactionId } = eventRequest(call.body);
  if (transactionId !== undefined)
    throw new GraphRefusal(
      400,
      "ErrorInvalidPropertySet",
      "The property 'TransactionId' is read-only after the event was created.",
    );
  if (event.organizer !== mine && (attendees ?? facts.startsAt ?? facts.subject) !== undefined)
    throw new GraphRefusal(403, "ErrorAccessDenied", "Only the organizer may change the meeting.");
  if (facts.body !== undefined && event.online && !facts.body.includes(event.online.joinUrl))
    call.world.calendars.loseMeeting(event);
  call.world.calendars.change(event, facts, attendees);
  return { status: 200, body: context(call, eventView(event, mine, call.zone)) };
}

function erase(call: Call): Answer {
  const event = needEvent(call);
  const mine = ownerOf(call);
  if (event.organizer === mine) call.world.calendars.cancel(event);
  else call.world.calendars.remove(event, mine);
  return { status: 204 };
}

function sameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function context(call: Call, view: object): object {
  return {
    "@odata.context": `${new URL(call.address).origin}/v1.0/$metadata#users('${call.params["user"]}')/events/$entity`,
    ...view,
  };
}
