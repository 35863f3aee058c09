import { organisation } from "../organisation/app.ts";
import { responseOf, showsAs } from "./calendars.ts";
import type { StoredEvent } from "./graph-state.ts";
import { mailboxNamed } from "./mailboxes.ts";
import { wallClock } from "./wall-clock.ts";

const never = "0001-01-01T00:00:00Z";

/** An event as Graph shows it to the owner of one of its copies. https://learn.microsoft.com/graph/api/resources/event */
export function eventView(event: StoredEvent, owner: string, zone: string): object {
  const mine = event.organizer === owner;
  const id = event.copies[owner] ?? "";
  return {
    "@odata.etag": `W/"${event.uid.slice(0, 8)}${event.revision}"`,
    id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.changedAt,
    changeKey: `${event.uid.slice(0, 8)}${event.revision}`,
    categories: event.categories,
    transactionId: mine ? (event.transactionId ?? null) : null,
    originalStartTimeZone: event.zone,
    originalEndTimeZone: event.zone,
    iCalUId: event.uid,
    reminderMinutesBeforeStart: event.reminderMinutes,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.cancelled && !mine ? `Canceled: ${event.subject}` : event.subject,
    bodyPreview: event.body.replace(/<[^>]*>/g, "").slice(0, 255),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: false,
    isCancelled: event.cancelled,
    isOrganizer: mine,
    responseRequested: event.responseRequested,
    seriesMasterId: null,
    showAs: showsAs(event, owner),
    type: "singleInstance",
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.online !== undefined,
    onlineMeetingProvider: event.online === undefined ? "unknown" : "teamsForBusiness",
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
    recurrence: null,
    ...peopleOf(event, owner),
    body: { contentType: "html", content: bodyOf(event) },
    start: wallClock(event.startsAt, zone),
    end: wallClock(event.endsAt, zone),
    ...placeOf(event),
    onlineMeeting: event.online === undefined ? null : { joinUrl: event.online.joinUrl },
  };
}

function peopleOf(event: StoredEvent, owner: string): object {
  const organizer = mailboxNamed(event.organizer);
  return {
    responseStatus: { response: responseOf(event, owner), time: never },
    attendees: event.attendees.map(({ mail, name, type, response, respondedAt }) => ({
      type,
      status: { response, time: respondedAt ?? never },
      emailAddress: { name, address: mail },
    })),
    organizer: {
      emailAddress: { name: organizer?.name ?? organisation.name, address: organizer?.mail ?? "" },
    },
  };
}

function placeOf({ location, online }: StoredEvent): object {
  const displayName = location || (online === undefined ? "" : "Microsoft Teams Meeting");
  if (displayName === "")
    return { location: { displayName, locationType: "default" }, locations: [] };
  const place = {
    displayName,
    locationType: "default",
    uniqueId: displayName,
    uniqueIdType: "private",
  };
  return { location: place, locations: [place] };
}

/** What was written, and the block in which people find the link. Whoever writes the body anew without it loses the meeting. */
function bodyOf({ body, online }: StoredEvent): string {
  if (online === undefined) return `<html><body>${body}</body></html>`;
  const block = `<div class="me-email-text"><a class="me-email-headline" href="${online.joinUrl}">Join the meeting now</a></div>`;
  return `<html><body>${body}${body.includes(online.joinUrl) ? "" : block}</body></html>`;
}
