import { Temporal } from "temporal-polyfill";
import { findIana } from "windows-iana";
import { type Instant, instant } from "../../../shared/time/instant.ts";
import { badRequest } from "./graph-refusal.ts";

/** Graph's dateTimeTimeZone: a wall time without offset, and a Windows or IANA zone name. */
export interface DateTimeTimeZone {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** @throws GraphRefusal for a zone nobody knows or a time that is none */
export function instantAt({ dateTime, timeZone }: DateTimeTimeZone): Instant {
  const zone = ianaOf(timeZone);
  try {
    if (/Z$|[+-]\d\d:\d\d$/.test(dateTime)) return instant(dateTime);
    return instant(
      Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant().toString(),
    );
  } catch {
    throw badRequest(`The value '${dateTime}' is not a valid dateTime.`);
  }
}

/** What the wall clock shows in `zone`, in Graph's seven digits. */
export function wallClock(at: Instant, zone: string): DateTimeTimeZone {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(ianaOf(zone)).toPlainDateTime();
  return { dateTime: `${wall.toString({ smallestUnit: "second" })}.0000000`, timeZone: zone };
}

function ianaOf(name: string): string {
  const zone = findIana(name)[0] ?? name;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw badRequest(
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
}
