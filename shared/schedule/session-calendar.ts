import type { SessionId } from "../kernel/ids.ts";
import { type Instant, later } from "../time/instant.ts";
import { calendarLines, calendarValue } from "./calendar-lines.ts";
import type { Session } from "./session.ts";

/** A session as a calendar outside of Microsoft 365 is told of it. */
export interface CalendarSession {
  readonly id: SessionId;
  /** The circle's name. */
  readonly name: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  /** `open`: it stands in no calendar yet. */
  readonly standing: "open" | "stands" | "cancelled";
  /** Whoever reads this is free then: they cannot come. */
  readonly free: boolean;
  /** Raised whenever anything changes. */
  readonly sequence: number;
  /** When it changed last, as far as that is known. */
  readonly changedAt: Instant;
  /** Where its agenda is found. */
  readonly link: string;
  readonly joinUrl?: string | undefined;
  /** What stands in its text, a line each. */
  readonly lines: readonly string[];
}

/** How often those who subscribe are asked to look again. */
const lookEvery = "PT1H";

/**
 * Sessions in the format that every calendar reads (RFC 5545; RFC 7986 for the name and how often to look). All times are in
 * UTC: each calendar shows them in its reader's own.
 */
export function sessionCalendar(name: string, sessions: readonly CalendarSession[]): string {
  return calendarLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Peer Circles//Sessions//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${calendarValue(name)}`,
    `X-WR-CALNAME:${calendarValue(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${lookEvery}`,
    `X-PUBLISHED-TTL:${lookEvery}`,
    ...sessions.flatMap(sessionLines),
    "END:VCALENDAR",
  ]);
}

/** When a session changed last, as far as it tells: booked, moved, answered, begun or ended. */
export function lastChanged({ booking, movedFrom, said = [], ...session }: Session): Instant {
  const known = [
    booking.since,
    movedFrom?.at,
    session.startedAt,
    session.closedAt,
    ...said.map(({ at }) => at),
  ];
  return (
    known
      .flatMap((at) => at ?? [])
      .toSorted()
      .at(-1) ?? booking.since
  );
}

function sessionLines(session: CalendarSession): readonly string[] {
  const { startsAt, minutes, joinUrl, link } = session;
  const text = session.lines.join("\n");
  const isFree = session.free || session.standing === "cancelled";
  const endsAt = later(startsAt, { minutes });
  return [
    "BEGIN:VEVENT",
    `UID:${session.id}@peer-circles`,
    `DTSTAMP:${stamp(session.changedAt)}`,
    `LAST-MODIFIED:${stamp(session.changedAt)}`,
    `SEQUENCE:${session.sequence}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${calendarValue(session.name)}`,
    `DESCRIPTION:${calendarValue(text)}`,
    ...(joinUrl === undefined ? [] : [`LOCATION:${calendarValue(joinUrl)}`]),
    `URL:${uri(link)}`,
    `STATUS:${statuses[session.standing]}`,
    `TRANSP:${isFree ? "TRANSPARENT" : "OPAQUE"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

const statuses = { open: "TENTATIVE", stands: "CONFIRMED", cancelled: "CANCELLED" } as const;

/** Whole seconds in UTC, as the format writes them. */
function stamp(at: Instant): string {
  return at.replace(/[-:]/g, "");
}

/** An address is no text: nothing in it is escaped, and it is one line. */
function uri(address: string): string {
  return address.replace(/\p{Cc}/gu, "");
}
