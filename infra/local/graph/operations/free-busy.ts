import { z } from "zod";
import { type Instant, minutesBetween } from "../../../../shared/time/instant.ts";
import { showsAs } from "../calendars.ts";
import { GraphRefusal, invalidRequest } from "../graph-refusal.ts";
import type { CalendarEntry } from "../graph-world.ts";
import { type Mailbox, mailboxNamed, needMailbox } from "../mailboxes.ts";
import type { Answer, Call, Operation } from "../operation.ts";
import { parsed } from "../parsed.ts";
import { instantAt, wallClock } from "../wall-clock.ts";

const readers = ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"];
const dateTimeTimeZone = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const request = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: z.int().optional(),
});

/** Free and busy, and what a mailbox says about its hours. */
export const freeBusyOperations: readonly Operation[] = [
  {
    method: "POST",
    path: "/users/{user}/calendar/getSchedule",
    service: "mailbox",
    application: readers,
    delegated: readers,
    request: { action: "getSchedule", on: "microsoft.graph.calendar" },
    answer: { type: "microsoft.graph.scheduleInformation", many: true },
    run: getSchedule,
  },
  {
    method: "GET",
    path: "/users/{user}/mailboxSettings",
    service: "mailbox",
    application: ["MailboxSettings.Read", "MailboxSettings.ReadWrite"],
    delegated: ["MailboxSettings.Read", "MailboxSettings.ReadWrite"],
    answer: { type: "microsoft.graph.mailboxSettings" },
    run({ world, params: { user = "" } }) {
      const mailbox = world.asSet(needMailbox(user));
      return {
        status: 200,
        body: {
          timeZone: mailbox.zoneSpelling,
          language: { locale: mailbox.locale, displayName: mailbox.locale },
          dateFormat: "",
          timeFormat: "",
          delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
          workingHours: workingHours(mailbox),
        },
      };
    },
  },
];

function getSchedule(call: Call): Answer {
  needMailbox(call.params["user"] ?? "");
  const {
    schedules,
    startTime,
    endTime,
    availabilityViewInterval: step = 30,
  } = parsed(request, call.body, "microsoft.graph.calendar.getSchedule");
  const [from, until] = [instantAt(startTime), instantAt(endTime)];
  if (schedules.length > 20)
    throw invalidRequest(
      `The number of requested schedules (${schedules.length}) is over the limit of 20.`,
    );
  if (from >= until) throw invalidRequest("The end time must be after the start time.");
  if (minutesBetween(from, until) >= 62 * 24 * 60)
    throw new GraphRefusal(
      400,
      "ErrorTimeIntervalTooBig",
      "The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days.",
    );
  if (step < 5 || step > 1440)
    throw new GraphRefusal(
      400,
      "ErrorInvalidMergedFreeBusyInterval",
      "The availability view interval must be between 5 and 1440 minutes.",
    );
  const value = schedules.map((mail) => ({
    scheduleId: mail,
    ...schedule(call, mail, { from, until, step }),
  }));
  return {
    status: 200,
    body: {
      "@odata.context": `${new URL(call.address).origin}/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)`,
      value,
    },
  };
}

interface Window {
  readonly from: Instant;
  readonly until: Instant;
  readonly step: number;
}

function schedule({ world, zone }: Call, mail: string, window: Window): object {
  const mailbox = mailboxNamed(mail);
  if (mailbox === undefined)
    return unread(
      "ErrorMailRecipientNotFound",
      `Unable to resolve e-mail address ${mail} to an Active Directory object.`,
    );
  if (world.hiddenCalendars.has(mailbox.mail))
    return unread("ErrorNoFreeBusyAccess", "The caller does not have access to free/busy data.");
  const entries = world.calendars
    .between(mailbox.id, window.from, window.until)
    .map((event) => ({
      from: event.startsAt,
      until: event.endsAt,
      status: showsAs(event, mailbox.id),
      event,
    }))
    .filter(({ status }) => status !== "free");
  return {
    availabilityView: availabilityView(entries, window),
    scheduleItems: entries.map(({ from, until, status, event }) => ({
      isPrivate: event.sensitivity === "private",
      status,
      subject: "",
      location: "",
      start: wallClock(from, zone),
      end: wallClock(until, zone),
    })),
    workingHours: workingHours(world.asSet(mailbox)),
  };
}

function unread(responseCode: string, message: string): object {
  return { availabilityView: "", scheduleItems: [], error: { message, responseCode } };
}

type Shown = CalendarEntry["showAs"];
const digits: Readonly<Record<Shown, string>> = {
  free: "0",
  tentative: "1",
  busy: "2",
  oof: "3",
  workingElsewhere: "4",
};
/** Where two overlap, the stronger shows. */
const strength: readonly Shown[] = ["free", "workingElsewhere", "tentative", "busy", "oof"];

function availabilityView(
  entries: readonly { readonly from: Instant; readonly until: Instant; readonly status: Shown }[],
  { from, until, step }: Window,
): string {
  const slots = Math.ceil(minutesBetween(from, until) / step);
  // In minutes since `from`: thousands of slots are not worth a calendar's arithmetic each.
  const minutes = entries.map((entry) => ({
    from: minutesBetween(from, entry.from),
    until: minutesBetween(from, entry.until),
    status: entry.status,
  }));
  return Array.from({ length: slots }, (_, index) => {
    const [starts, ends] = [index * step, (index + 1) * step];
    const held = minutes.filter((entry) => entry.from < ends && entry.until > starts);
    const shown = strength.findLast((status) => held.some((entry) => entry.status === status));
    return digits[shown ?? "free"];
  }).join("");
}

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function workingHours({ hours, zoneSpelling }: Mailbox): object {
  return {
    daysOfWeek: hours.weekdays.map((weekday) => days[weekday - 1]),
    startTime: `${hours.from}:00.0000000`,
    endTime: `${hours.until}:00.0000000`,
    timeZone: { name: zoneSpelling },
  };
}
