import { type Instant, instant } from "../../../../shared/time/instant.ts";
import { eventView } from "../event-view.ts";
import { badRequest, GraphRefusal } from "../graph-refusal.ts";
import { ownerOf } from "../its-event.ts";
import type { Answer, Call, Operation } from "../operation.ts";

const readers = ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"];
const refused = ["$select", "$expand", "$filter", "$orderby", "$search"];

/** What is new in a stretch of a calendar. https://learn.microsoft.com/graph/api/event-delta */
export const eventChangeOperations: readonly Operation[] = [
  {
    method: "GET",
    path: "/users/{user}/calendarView/delta",
    service: "mailbox",
    application: readers,
    delegated: readers,
    answer: { type: "microsoft.graph.event", many: true },
    run: changes,
  },
];

/** A round of asking: the stretch, from where the log is read, and how much of the answer has been given. */
interface Round {
  readonly from: Instant;
  readonly until: Instant;
  /** Where the log stood when everything was read; undefined while it is. */
  readonly since?: number | undefined;
  /** Where it stands for the next round. */
  readonly next: number;
  readonly given: number;
}

function changes(call: Call): Answer {
  const mine = ownerOf(call);
  const { calendars, changeLog } = call.world;
  const round = roundOf(call);
  const { from, until, since, given } = round;
  const all = since === undefined ? undefined : changeLog.since(mine, since);
  const ids = all ?? calendars.between(mine, from, until).map(({ copies }) => copies[mine] ?? "");
  const size = Math.min(1000, Number(/odata\.maxpagesize=(\d+)/i.exec(call.prefer)?.[1] ?? 10));
  const some = ids.slice(given, given + size);
  const more = ids.length > given + size;
  const token = more
    ? { $skiptoken: coded({ ...round, given: given + size }) }
    : { $deltatoken: coded({ from, until, since: round.next, next: round.next, given: 0 }) };
  const link = `${call.address}?${new URLSearchParams(token)}`;
  return {
    status: 200,
    body: {
      "@odata.context": `${new URL(call.address).origin}/v1.0/$metadata#Collection(event)`,
      value: some.map((id) => shown(call, mine, id, round)),
      [more ? "@odata.nextLink" : "@odata.deltaLink"]: link,
    },
  };
}

function roundOf(call: Call): Round {
  const { query, world } = call;
  const next = world.changeLog.position();
  const token = query["$skiptoken"] ?? query["$deltatoken"];
  if (token !== undefined) {
    const known = decoded(token);
    return query["$deltatoken"] === undefined ? known : { ...known, next };
  }
  const other = refused.find((name) => query[name] !== undefined);
  if (other !== undefined)
    throw badRequest(
      `The query option '${other}' is not supported by change tracking over a view.`,
    );
  const { startDateTime = "", endDateTime = "" } = query;
  if (startDateTime === "" || endDateTime === "")
    throw badRequest("This request requires startDateTime and endDateTime.");
  return { from: instant(startDateTime), until: instant(endDateTime), next, given: 0 };
}

function shown({ world, zone }: Call, owner: string, id: string, { from, until }: Round): object {
  const event = world.calendars.find(owner, id);
  const inside = event !== undefined && event.startsAt < until && event.endsAt > from;
  return inside ? eventView(event, owner, zone) : { "@removed": { reason: "deleted" }, id };
}

function coded(round: Round): string {
  return Buffer.from(JSON.stringify(round)).toString("base64url");
}

function decoded(token: string): Round {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  } catch {
    throw new GraphRefusal(410, "SyncStateInvalid", "The sync state generation is not found.");
  }
}
