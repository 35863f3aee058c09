import type { Instant } from "../../shared/time/instant.ts";

/** A date that Teams writes in the reader's own language and zone: "Tue, Nov 24, 2026". */
export function dateOf(at: Instant): string {
  return `{{DATE(${at}, SHORT)}}`;
}

/** A time of day on the reader's own clock. */
export function timeOf(at: Instant): string {
  return `{{TIME(${at})}}`;
}

/** Date and time as the reader's own calendar and clock have them. */
export function momentOf(at: Instant): string {
  return `${dateOf(at)}, ${timeOf(at)}`;
}
