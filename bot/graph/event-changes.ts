import { z } from "zod";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { EventNow } from "../../shared/schedule/heard-from-calendar.ts";
import { type Instant, instant, instantText, minutesBetween } from "../../shared/time/instant.ts";
import type { Calendar } from "../ports/calendar.ts";
import type { CalendarNews, Known } from "../ports/calendar-news.ts";
import {
  type GraphAnswer,
  type GraphClient,
  type GraphRequest,
  graphFault,
} from "./graph-client.ts";
import { mailbox } from "./mailbox.ts";

const wallTime = z.object({ dateTime: z.string(), timeZone: z.literal("UTC") });
const attendee = z.object({
  emailAddress: z.object({ address: z.string().nullish() }).nullish(),
  status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
});
const eventNow = z.object({
  start: wallTime,
  end: wallTime,
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  attendees: z.array(attendee).nullish(),
});

/** Looks at one event. Unasked, Graph tells its times in UTC. Source: https://learn.microsoft.com/graph/api/event-get */
export function lookAtEvent(graph: GraphClient, first: string | undefined): Calendar["look"] {
  const ask = mailbox(graph, first);
  return async (acting, event) => {
    const wanted = "?$select=start,end,isAllDay,isCancelled,attendees";
    const answer = await ask(acting, "GET", `/events/${encodeURIComponent(event)}${wanted}`);
    if (!answer.ok) return answer;
    const found = eventNow.parse(answer.value.body);
    return ok(found.isCancelled === true ? "gone" : saidBy(found));
  };
}

function saidBy({ start, end, isAllDay, attendees }: z.infer<typeof eventNow>): EventNow {
  const [startsAt, endsAt] = [inUtc(start), inUtc(end)];
  const minutes = Math.round(minutesBetween(startsAt, endsAt));
  return {
    ...(isAllDay !== true && { time: { startsAt, minutes } }),
    answers: (attendees ?? []).flatMap(answerOf),
  };
}

function inUtc({ dateTime }: z.infer<typeof wallTime>): Instant {
  return instant(`${dateTime.replace(/Z$/, "")}Z`);
}

const coming: Readonly<Record<string, boolean>> = {
  accepted: true,
  tentativelyAccepted: true,
  declined: false,
};

/** Graph writes an answer that nobody has given, and one whose time it does not know, with the first day of the first year. */
function answerOf({ emailAddress, status }: z.infer<typeof attendee>): EventNow["answers"] {
  const mail = emailAddress?.address;
  const comes = coming[status?.response ?? ""];
  if (!mail || comes === undefined) return [];
  const at = instantText.safeParse(status?.time?.replace(/\.\d+Z$/, "Z")).data;
  return [{ mail, coming: comes, ...(at && { at }) }];
}

const page = z.object({
  value: z.array(z.object({ id: z.string() })),
  "@odata.nextLink": z.string().optional(),
  "@odata.deltaLink": z.string().optional(),
});
const notAllowed = [400, 401, 403, 404];
const toBeginAnew = [400, 410];

/**
 * What has changed in a mailbox's calendar: of Graph's delta queries in v1.0 the one over a calendar view, which takes neither
 * `$select` nor `$expand`. What is gone is listed by its id alone.
 * Source: https://learn.microsoft.com/graph/api/event-delta
 */
export function eventChanges(graph: GraphClient, graphUrl: string): CalendarNews["changes"] {
  return async (address, since) => {
    const path = since.position ?? firstOf(address, since);
    if (since.position?.startsWith(`${graphUrl}/`) === false)
      throw new Error("Graph's changes go on somewhere else");
    const request: GraphRequest = { ...{ method: "GET", path }, mailbox: address, prefer };
    const answer = await graph({ as: "service", mailbox: address }, request);
    if (!answer.ok) return refuse("refused");
    if (answer.value.status < 300) return pageOf(answer.value.body);
    return refuse(whyNot(request, answer.value, since));
  };
}

function whyNot(request: GraphRequest, answer: GraphAnswer, { position }: Known) {
  if (position !== undefined && toBeginAnew.includes(answer.status)) return "expired";
  if (notAllowed.includes(answer.status)) return "refused";
  throw graphFault(request, answer);
}

const prefer = "odata.maxpagesize=100";

function firstOf(address: string, { from, until }: Known): string {
  return `/users/${encodeURIComponent(address)}/calendarView/delta?startDateTime=${from}&endDateTime=${until}`;
}

function pageOf(
  body: unknown,
): Result<
  { readonly events: readonly string[]; readonly position: string; readonly more: boolean },
  never
> {
  const { value, "@odata.nextLink": next, "@odata.deltaLink": end } = page.parse(body);
  const position = next ?? end;
  if (position === undefined) throw new Error("Graph does not say how its changes go on");
  return ok({ events: value.map(({ id }) => id), position, more: next !== undefined });
}
