import type { PreferredHours } from "../circle/member.ts";
import type { PersonId } from "../kernel/ids.ts";
import { type Instant, later, wallTime, type ZoneName } from "../time/instant.ts";

/** Why someone could not come. Never more than the kind of reason. */
export type WhyMissing = "busy" | "away" | "outside-hours" | "night";

/** What a quarter of an hour in a calendar says. Tentative and working elsewhere do not keep anyone from coming. */
export type SlotState = "free" | "tentative" | "busy" | "away" | "elsewhere";

/** One member's time. `slots[i]` is the i-th quarter of an hour of the window; undefined is taken as free. */
export interface Availability {
  readonly person: PersonId;
  readonly zone: ZoneName;
  readonly hours: PreferredHours;
  readonly slots?: readonly SlotState[] | undefined;
}

/** Nobody is counted on between ten in the evening and six in the morning, whatever their hours say. */
const day = { from: "06:00", until: "22:00" } as const;

/**
 * For each quarter of an hour of a window, what keeps someone from it. A session fits when nothing keeps them from any
 * of its quarters.
 */
export function missingBySlot(
  { zone, hours, slots }: Availability,
  from: Instant,
  count: number,
  clock: (zone: ZoneName, from: Instant, count: number) => readonly Quarter[] = quarters,
): readonly (WhyMissing | undefined)[] {
  return clock(zone, from, count).map((quarter, index) => {
    if (!within(quarter, day)) return "night";
    if (!hours.weekdays.includes(quarter.weekday) || !within(quarter, hours)) {
      return "outside-hours";
    }
    const state = slots?.[index];
    return state === "busy" || state === "away" ? state : undefined;
  });
}

/** What the wall clock shows when a quarter of an hour begins and ends. */
export interface Quarter {
  readonly weekday: number;
  readonly from: string;
  /** `24:00` at midnight. */
  readonly until: string;
}

export function quarters(zone: ZoneName, from: Instant, count: number): readonly Quarter[] {
  const edges: Edge[] = [];
  for (let start = 0; start <= count; start += perDay) {
    edges.push(...edgesOfDay(zone, later(from, { minutes: start * quarterMinutes })));
  }
  return Array.from({ length: count }, (_, index) => {
    const start = edges[index] ?? midnight;
    const end = edges[index + 1] ?? midnight;
    return {
      weekday: start.weekday,
      from: start.time,
      until: end.time === midnight.time ? "24:00" : end.time,
    };
  });
}

type Edge = Pick<Quarter, "weekday"> & { readonly time: string };
const midnight: Edge = { weekday: 1, time: "00:00" };
const quarterMinutes = 15;
const perDay = 96;
const clockTimes = Array.from({ length: perDay }, (_, index) => {
  const minutes = index * quarterMinutes;
  return `${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`;
});

/** A day on which no clock changes is counted; only the others are looked up one by one, which takes longer. */
function edgesOfDay(zone: ZoneName, from: Instant): readonly Edge[] {
  const start = wallTime(from, zone);
  const first = clockTimes.indexOf(start.time);
  const even = first >= 0 && wallTime(later(from, { hours: 24 }), zone).time === start.time;
  return Array.from({ length: perDay }, (_, index) => {
    if (!even) return wallTime(later(from, { minutes: index * quarterMinutes }), zone);
    const time = clockTimes[(first + index) % perDay] ?? midnight.time;
    return { time, weekday: first + index < perDay ? start.weekday : (start.weekday % 7) + 1 };
  });
}

function pair(number: number): string {
  return String(number).padStart(2, "0");
}

function within(quarter: Quarter, hours: { readonly from: string; readonly until: string }) {
  return quarter.from >= hours.from && quarter.until <= hours.until && quarter.from < quarter.until;
}
