import type { CalendarDate, Instant } from "../../shared/time/instant.ts";

/** How one reader reads times. */
export interface Time {
  readonly zone: string;
  /** `Tuesday 24 November, 14:00 – 14:45` */
  session(startsAt: Instant, minutes: number): string;
  /** `Tue 24 Nov, 14:00` */
  brief(startsAt: Instant): string;
  /** `14:00` */
  clock(at: Instant): string;
  /** `24 November` */
  day(at: Instant): string;
  /** `24 November 2026`, for what is kept for years. */
  fullDay(at: Instant): string;
  date(date: CalendarDate): string;
  /** `Tuesday` */
  weekday(date: CalendarDate): string;
  /** The day on the reader's calendar, in milliseconds since 1970. */
  dateOf(at: number): CalendarDate;
  /** `Central European Time` */
  zoneName(at: Instant): string;
  /** `today`, `tomorrow`, `in 6 days`, counted in calendar days of the reader. */
  daysUntil(at: Instant, now: number): string;
}

export function timeFor(locale: string, zone: string): Time {
  const made = new Map<string, Intl.DateTimeFormat>();
  // Each costs as much to make as a hundred times to use.
  const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
    const name = JSON.stringify([options, timeZone]);
    const known = made.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    made.set(name, known);
    return known;
  };
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const long = { weekday: "long", day: "numeric", month: "long" } as const;
  const short = { weekday: "short", day: "numeric", month: "short" } as const;
  const comma = commaIn(locale);
  const dash = locale.startsWith("ja") ? "～" : "–";
  const milliseconds = (at: Instant) => Date.parse(at);
  return {
    zone,
    session(startsAt, minutes) {
      const from = milliseconds(startsAt);
      const until = from + minutes * 60_000;
      // Over midnight, Intl's own range would repeat both dates; in Japanese, it would write 14時00分.
      const plain = dash !== "–" || dayNumber(from, zone) !== dayNumber(until, zone);
      const hours = plain
        ? [from, until].map((at) => format(clock).format(at)).join(dash)
        : format(clock).formatRange(from, until);
      return [format(long).format(from), unbroken(hours)].join(comma);
    },
    brief: (at) =>
      [short, clock].map((options) => format(options).format(milliseconds(at))).join(comma),
    clock: (at) => format(clock).format(milliseconds(at)),
    day: (at) => format({ day: "numeric", month: "long" }).format(milliseconds(at)),
    fullDay: (at) =>
      format({ day: "numeric", month: "long", year: "numeric" }).format(milliseconds(at)),
    date: (date) =>
      format({ weekday: "short", day: "numeric", month: "long" }, "UTC").format(Date.parse(date)),
    weekday: (date) => format({ weekday: "long" }, "UTC").format(Date.parse(date)),
    dateOf: (at) => dayText(at, zone) as CalendarDate,
    zoneName(at) {
      const parts = format({ timeZoneName: "longGeneric" }).formatToParts(milliseconds(at));
      const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
      // Where the language has no name for it, the zone's city says more than an offset.
      return name && !/\d/.test(name) ? name : cityOf(zone);
    },
    daysUntil: (at, now) =>
      new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(
        dayNumber(milliseconds(at), zone) - dayNumber(now, zone),
        "day",
      ),
  };
}

/** Between a date and its time. */
function commaIn(locale: string): string {
  if (locale.startsWith("ja")) return " ";
  return locale.startsWith("ar") ? "، " : ", ";
}

/** No line ends within it: a dash alone would let one. */
function unbroken(range: string): string {
  return range.replace(/[–～]/, "\u2060$&\u2060");
}

function cityOf(zone: string): string {
  return zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}

/** Days since 1970 on the reader's calendar. */
function dayNumber(at: number, timeZone: string): number {
  return Math.round(Date.parse(`${dayText(at, timeZone)}T00:00:00Z`) / 86_400_000);
}

/** `2026-11-24` */
function dayText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
}

/** The zone this device is set to. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
