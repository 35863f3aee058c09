import { ok } from "../../shared/kernel/result.ts";
import { shortHash } from "../../shared/kernel/short-hash.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Config } from "../config/config.ts";
import type { Acting, Calendar } from "../ports/calendar.ts";
import { calendarStanding } from "./calendar-standing.ts";
import { lookAtEvent } from "./event-changes.ts";
import { freeBusy, schedules } from "./free-busy.ts";
import type { GraphClient } from "./graph-client.ts";
import { inUtc } from "./graph-event.ts";
import { sessionEvents } from "./graph-events.ts";
import { mailbox } from "./mailbox.ts";
import { meetingApp } from "./meeting-app.ts";

/** Most mailboxes in one getSchedule. */
const mostAtOnce = 20;

/**
 * Calendars in Microsoft Graph: service mailboxes' with the app's own permission (Calendars.ReadWrite, scoped to them),
 * a person's with theirs.
 */
export function graphCalendar(
  client: GraphClient,
  settings: Pick<Config, "CALENDAR_MAILBOX" | "GRAPH_URL" | "TEAMS_APP_ID">,
  now: () => Instant,
): Calendar {
  const { watched: graph, troubleOf } = calendarStanding(client, now);
  const { CALENDAR_MAILBOX: mailboxes = [] } = settings;
  const [first] = mailboxes;
  const ask = mailbox(graph, first);
  return {
    owner: first === undefined ? "person" : "service",
    mailboxes,
    /** Source: https://learn.microsoft.com/graph/api/calendar-getschedule */
    async freeBusy(acting, mails, from, until, everyMinutes) {
      const reading = spread(acting, mails, mailboxes);
      const answers = await Promise.all(
        chunks(mails).map((some) =>
          ask(reading, "POST", "/calendar/getSchedule", {
            schedules: some,
            startTime: inUtc(from),
            endTime: inUtc(until),
            availabilityViewInterval: everyMinutes,
          }),
        ),
      );
      const found = new Map<string, ReturnType<typeof schedules.parse>["value"][number]>();
      for (const answer of answers) {
        if (!answer.ok) return answer;
        for (const one of schedules.parse(answer.value.body).value) {
          found.set(one.scheduleId.toLowerCase(), one);
        }
      }
      return ok(mails.map((mail) => freeBusy(mail, found.get(mail.toLowerCase()))));
    },
    ...sessionEvents(graph, first),
    look: lookAtEvent(graph, first),
    troubleOf,
    addToMeeting: meetingApp(client, settings),
  };
}

/** Any mailbox may read for others: who does not say which, is spread over all of them. */
function spread(acting: Acting, [mail = ""]: readonly string[], all: readonly string[]): Acting {
  if (acting.as === "person" || acting.mailbox !== undefined) return acting;
  return { ...acting, mailbox: all[shortHash(mail) % all.length] };
}

function chunks(mails: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(mails.length / mostAtOnce) }, (_, index) =>
    mails.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  );
}
