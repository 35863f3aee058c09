import type { PersonView } from "../../teams/host-api.ts";

export type Viewer = Pick<PersonView, "zone" | "locale">;

/** The page itself speaks English; whoever reads another language gets its dates in British English. */
function pageLocale({ locale }: Pick<Viewer, "locale">): string {
  return locale.toLowerCase().startsWith("en") ? locale : "en-GB";
}

export function showClock(at: string, viewer: Viewer): string {
  return show(at, viewer, { weekday: "short", hour: "numeric", minute: "2-digit" });
}

function showTime(at: string, viewer: Viewer): string {
  return show(at, viewer, { hour: "numeric", minute: "2-digit" });
}

export function showDay(at: string, viewer: Viewer): string {
  return show(at, viewer, { weekday: "long", day: "numeric", month: "long" });
}

/** The time on the day itself, the day and the time before. */
export function showMoment(at: string, now: string, viewer: Viewer): string {
  return dayIn(at, viewer.zone) === dayIn(now, viewer.zone)
    ? showTime(at, viewer)
    : show(at, viewer, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
}

export function showSpan(from: string, until: string, viewer: Viewer): string {
  return `${showTime(from, viewer)} – ${showTime(until, viewer)}`;
}

/** The date (YYYY-MM-DD) that it is in a zone. */
export function dayIn(at: string, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date(at));
}

function show(at: string, viewer: Viewer, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(pageLocale(viewer), { ...format, timeZone: viewer.zone }).format(
    new Date(at),
  );
}
