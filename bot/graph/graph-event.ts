import { z } from "zod";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { EventRequest } from "../ports/calendar.ts";

/** Marks our events, so that one is found again by its transaction. Any GUID of our own will do. */
const marker = "String {6b1d7ad1-3c9e-4f0a-9d5e-2f6c1c7b8e43} Name PeerCirclesTransaction";

/** An event as far as we look at it. Source: https://learn.microsoft.com/graph/api/resources/event */
export const graphEvent = z.object({
  id: z.string(),
  isCancelled: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

export const graphEvents = z.object({ value: z.array(graphEvent) });

/** Body of the request that books. Subject: the circle's name. Body: a link. Nothing from inside. */
export function eventBody(request: EventRequest) {
  const { subject, link, startsAt, minutes, invited, transaction } = request;
  return {
    subject,
    body: { contentType: "html", content: `<a href="${escaped(link)}">${escaped(link)}</a>` },
    ...eventTime({ startsAt, minutes }),
    attendees: attendees(invited),
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    transactionId: transaction,
    singleValueExtendedProperties: [{ id: marker, value: transaction }],
  };
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
  return `?$filter=${encodeURIComponent(filter)}&$select=id,isCancelled,onlineMeeting&$top=5`;
}

/** Graph's `dateTime` carries no offset; the zone goes in its own field. */
export function inUtc(at: Instant) {
  return { dateTime: at.replace(/Z$/, ""), timeZone: "UTC" };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
