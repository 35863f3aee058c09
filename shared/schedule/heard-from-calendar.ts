import { joinedMembers } from "../circle/may.ts";
import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { followEvent } from "./follow-event.ts";
import { isOpen } from "./is-open.ts";
import { lastWordOf, withLastWord } from "./last-word.ts";
import { loseEvent } from "./lose-event.ts";
import { sayComing } from "./say-coming.ts";

/** Somebody's answer to the invitation. `at`: when they gave it, where the calendar tells. */
interface CalendarAnswer {
  readonly mail: string;
  readonly coming: boolean;
  readonly at?: Instant | undefined;
}

/** What the calendar says of a session's event now. */
export interface EventNow {
  /** Absent where it says only which day. */
  readonly time?: { readonly startsAt: Instant; readonly minutes: number } | undefined;
  readonly answers: readonly CalendarAnswer[];
}

/**
 * What a look at a session's event means. It is always compared with what stands: our own change, a repeated look or a late
 * one is no news. Whoever took the event out of the calendar does not call the session off: the circle is asked.
 */
export function heardFromCalendar(
  sitting: Sitting,
  heard: EventNow | "gone",
  now: Instant,
): Sitting {
  const { session } = sitting;
  if (!isOpen(session.state) || session.booking.state !== "booked") return sitting;
  if (heard === "gone") return { ...sitting, session: loseEvent(session, now) };
  const { others } = sitting;
  let so = heard.time ? followEvent(sitting, heard.time, now) : sitting;
  for (const answer of heard.answers) {
    so = answered({ ...so, ...(others && { others }) }, answer, now);
  }
  return so;
}

/** The later word counts, wherever it was said. An answer without a time is news when it differs from the one before. */
function answered(sitting: Sitting, answer: CalendarAnswer, now: Instant): Sitting {
  const { circle, session } = sitting;
  const mail = answer.mail.toLowerCase();
  const member = joinedMembers(circle).find((each) => each.mail?.toLowerCase() === mail);
  if (!member) return sitting;
  const { person } = member;
  const before = lastWordOf(session, person);
  const calendar = answer.coming ? "coming" : "away";
  if (!isNews(answer, calendar, before)) return sitting;
  const at = answer.at ?? now;
  const differs = session.away.includes(person) === answer.coming;
  // An answer with its time can be told from later ones whenever it is seen again.
  if (!differs && answer.at !== undefined) return sitting;
  const said = differs ? sayComing(sitting, person, answer.coming, at) : undefined;
  const after = said?.ok ? said.value : sitting;
  return { ...after, session: withLastWord(after.session, { person, at, calendar }) };
}

function isNews(
  { at }: CalendarAnswer,
  calendar: "coming" | "away",
  before: ReturnType<typeof lastWordOf>,
): boolean {
  if (before === undefined) return true;
  return at === undefined ? before.calendar !== calendar : at > before.at;
}
