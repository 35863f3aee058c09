import type { Instant } from "../../../shared/time/instant.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock shows there and then, `2026-11-24T15:00`, as Intl has it: Swedes write it that way. */
export function intlClock(at: Instant | number, timeZone: string): string {
  const format = formats.get(timeZone) ?? made(timeZone);
  formats.set(timeZone, format);
  const shown = format.format(typeof at === "number" ? at : Date.parse(at));
  return `${shown.slice(0, 10)}T${shown.slice(-5)}`;
}

/** How many minutes a zone's clocks are ahead of UTC then. */
export function intlOffset(at: number, timeZone: string): number {
  return Math.round((Date.parse(`${intlClock(at, timeZone)}Z`) - at) / 60_000);
}

function made(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
}
