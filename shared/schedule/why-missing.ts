import type { PreferredHours } from "../circle/member.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { ZoneName } from "../time/instant.ts";
import { quarterOffsets } from "../time/quarter-offsets.ts";

/** Why someone could not come. Never more than the kind of reason. */
export type WhyMissing = "busy" | "away" | "outside-hours" | "night";

/** Why coming asks something of someone. */
export type WhyAsked = "outside-hours" | "tentative";

/** What a quarter of an hour in a calendar says. Tentative and working elsewhere do not keep anyone from coming. */
export type SlotState = "free" | "tentative" | "busy" | "away" | "elsewhere";

/** One member's time. `slots[i]` is the i-th quarter of an hour of the window; undefined is taken as free. */
export interface Availability {
  readonly person: PersonId;
  readonly zone: ZoneName;
  /** When they work. Never on another day; before and after it only as far as the circle's zones lie apart. */
  readonly hours: PreferredHours;
  /** They named these hours instead of those in their calendar: nobody counts on them outside. */
  readonly firm?: boolean | undefined;
  readonly slots?: readonly SlotState[] | undefined;
}

/**
 * What a quarter asks of someone who comes: twice the points for its distance from their hours, and one for something
 * tentative; or, from `blocked` on, what keeps them from it.
 */
type QuarterCost = number;
const blocked = 16;
const whys = ["night", "outside-hours", "busy", "away"] as const;
const [night, outside, busy, away] = [16, 17, 18, 19] as const;
/** The most that a quarter can cost: far outside one's hours, and something tentative in the calendar. */
export const mostPoints = 5;

export function whyMissing(cost: QuarterCost): WhyMissing | undefined {
  return whys[cost - blocked];
}

/** What makes a quarter that someone can come to cost them something. */
export function whyAsked(cost: QuarterCost): WhyAsked | undefined {
  if (cost >= blocked || cost === 0) return undefined;
  return cost > 1 ? "outside-hours" : "tentative";
}

export function pointsOf(cost: QuarterCost): number {
  return (cost >> 1) + (cost & 1);
}

export function isBlocked(cost: QuarterCost): boolean {
  return cost >= blocked;
}

const perDay = 96;
const dayMinutes = 1440;
/** Nobody is counted on between ten in the evening and six in the morning, whatever their hours say. */
const day = { from: 6 * 60, until: 22 * 60 } as const;

/**
 * What each quarter of an hour of a window costs someone: nothing in their hours; one point for up to an hour outside of
 * them, two for up to two, at most four; one more where their calendar has something tentative. `reach` is how many minutes
 * outside of their hours they are counted on at all.
 */
export function quarterCosts(
  { zone, hours, firm, slots }: Availability,
  {
    first,
    count,
    reach,
  }: { readonly first: number; readonly count: number; readonly reach: number },
): Uint8Array {
  const offsets = quarterOffsets(zone, first, count);
  const costs = onTheWall(weekCosts(hours, firm ? 0 : reach), offsets, first);
  if (!slots) return costs;
  for (let index = 0; index < count; index++) {
    const cost = costs[index] ?? night;
    if (cost < blocked) costs[index] = withCalendar(cost, slots[index]);
  }
  return costs;
}

function withCalendar(cost: QuarterCost, state: SlotState | undefined): QuarterCost {
  if (state === "free") return cost;
  if (state === "busy") return busy;
  if (state === "away") return away;
  return state === "tentative" ? cost + 1 : cost;
}

/** 1970 began on a Thursday; weeks begin on Mondays. */
const thursday = 3 * perDay;

/** What each quarter costs by what the wall clock shows: as long as clocks do not change, whole stretches of the week. */
function onTheWall(week: Uint8Array, offsets: Int16Array, first: number): Uint8Array {
  const costs = new Uint8Array(offsets.length);
  for (let index = 0; index < offsets.length; ) {
    const offset = offsets[index] ?? 0;
    const place = (first + index + Math.floor(offset / 15) + thursday) % week.length;
    const end = Math.min(offsets.length, index + week.length - place);
    let until = index + 1;
    while (until < end && offsets[until] === offset) until++;
    costs.set(week.subarray(place, place + until - index), index);
    index = until;
  }
  return costs;
}

/** The cost of each quarter of a week on the wall, Monday first. */
function weekCosts(hours: PreferredHours, reach: number): Uint8Array {
  const workday = Uint8Array.from(dayCosts(hours, reach));
  const dayOff = workday.map((cost) => (cost === night ? night : outside));
  const week = new Uint8Array(7 * perDay);
  for (let weekday = 1; weekday <= 7; weekday++) {
    week.set(hours.weekdays.includes(weekday) ? workday : dayOff, (weekday - 1) * perDay);
  }
  return week;
}

function dayCosts(hours: PreferredHours, reach: number): readonly QuarterCost[] {
  const from = minutesOf(hours.from);
  const until = minutesOf(hours.until);
  return Array.from({ length: perDay }, (_, quarter) => {
    const start = quarter * 15;
    const end = start + 15;
    if (start < day.from || end > day.until) return night;
    const distance = Math.max(from - start, end - until, 0);
    return distance > reach ? outside : 2 * Math.min(4, Math.ceil(distance / 60));
  });
}

/**
 * How many minutes outside of their hours a circle's people are counted on: as far as their zones lie apart, so that those
 * who live in one place are asked for no evening, and those who do not meet half-way.
 */
export function reachOf(people: readonly Availability[], first: number): number {
  const offsets = [...new Set(people.map(({ zone }) => zone))].map(
    (zone) => quarterOffsets(zone, first, 1)[0] ?? 0,
  );
  return Math.max(0, ...offsets.flatMap((a) => offsets.map((b) => apart(a, b))));
}

/** Round the globe the shorter way. */
function apart(a: number, b: number): number {
  const distance = Math.abs(a - b) % dayMinutes;
  return Math.min(distance, dayMinutes - distance);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
