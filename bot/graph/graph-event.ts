import { z } from "zod";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { EventRequest, EventText } from "../ports/calendar.ts";
import { ourPart, withOurPart } from "./event-text.ts";

/** Marks our events, so that one is found again by its transaction. Any GUID of our own will do. */
const marker = "String {6b1d7ad1-3c9e-4f0a-9d5e-2f6c1c7b8e43} Name PeerCirclesTransaction";

/** An event as far as we look at it. Source: https://learn.microsoft.com/graph/api/resources/event */
export const graphEvent = z.object({
  id: z.string(),
  isCancelled: z.boolean().nullish(),
  createdDateTime: z.string().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

export const graphEvents = z.object({ value: z.array(graphEvent) });

/** Body and place of an event, as far as they can be read. */
export const graphText = z.object({
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
});

/** Body of the request that books. Subject: the circle's name. Nothing of what is said inside. */
export function eventBody(request: EventRequest) {
  const { subject, room, startsAt, minutes, invited, transaction } = request;
  return {
    subject,
    body: { contentType: "html", content: ourPart(request) },
    ...(room && { location: { displayName: room } }),
    ...eventTime({ startsAt, minutes }),
    attendees: attendees(invited),
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    transactionId: transaction,
    singleValueExtendedProperties: [{ id: marker, value: transaction }],
  };
}

/** What is different of an event that is to tell this; undefined where nothing is. */
export function changedText({ body, location }: z.infer<typeof graphText>, text: EventText) {
  const { content } = body ?? {};
  const written = content == null ? undefined : withOurPart(content, text);
  const moved = text.room !== undefined && (location?.displayName ?? "") !== text.room;
  const changes = {
    ...(written !== content && { body: { contentType: "html", content: written } }),
    ...(moved && { location: { displayName: text.room } }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** When it takes place. */
export function eventTime({ startsAt, minutes }: Pick<EventRequest, "startsAt" | "minutes">) {
  return { start: inUtc(startsAt), end: inUtc(later(startsAt, { minutes })) };
}

/** Whoever's address is none is left out: Graph would turn the whole event down (ErrorInvalidRecipients). */
export function attendees(invited: EventRequest["invited"]) {
  return invited
    .filter(({ mail }) => address.test(mail))
    .map(({ mail, name }) => ({ emailAddress: { address: mail, name }, type: "required" }));
}

const address = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/** Query that finds the event of a transaction. */
export function byTransaction(transaction: string): string {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${marker}' and ep/value eq '${transaction}')`;
  return `?$filter=${encodeURIComponent(filter)}&$select=id,isCancelled,createdDateTime,onlineMeeting&$top=5`;
}

/** Graph's `dateTime` carries no offset; the zone goes in its own field. */
export function inUtc(at: Instant) {
  return { dateTime: at.replace(/Z$/, ""), timeZone: "UTC" };
}
