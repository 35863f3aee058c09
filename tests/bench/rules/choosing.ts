import type { Looking } from "../../../shared/schedule/looked-at.ts";
import { proposals } from "../../../shared/schedule/proposals.ts";
import type { Availability, SlotState } from "../../../shared/schedule/why-missing.ts";
import { instant, later, type ZoneName } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { cpuMs } from "../measured.ts";
import { verdict } from "../report.ts";

const circles = 200;
const rounds = 20;
const weeks = 4;
const quarters = weeks * 7 * 96;
const zones = [
  "America/Los_Angeles",
  "America/New_York",
  "Europe/London",
  "Europe/Berlin",
  "Asia/Kolkata",
] as readonly string[] as readonly ZoneName[];
/** Of a hundred meetings of an hour that would fill a calendar, how many are in it. */
const fillings = [20, 50, 80] as const;

/** Finding times for circles of eight, four weeks in quarters of an hour. */
export function choosing(): void {
  console.log(`\nChoosing a time for a circle of eight, ${weeks} weeks in quarters of an hour`);
  for (const filling of fillings) {
    const { ms, fits } = costOf(filling);
    verdict(`calendars ${filling} % full, ${fits} of ${circles} fit, CPU ms a circle`, ms, 0.5);
  }
}

function costOf(filling: number): { readonly ms: number; readonly fits: number } {
  const next = numbers(filling);
  const asked = Array.from({ length: circles }, () => aLook(filling, next));
  const fitting = () => asked.filter((each) => proposals(each)[0]?.instead === undefined).length;
  let fits = 0;
  // As in a product that has been up for a while.
  for (let round = 0; round < rounds; round++) fits = fitting();
  const before = cpuMs();
  for (let round = 0; round < rounds; round++) fits = fitting();
  return { ms: (cpuMs() - before) / circles / rounds, fits };
}

function aLook(filling: number, next: () => number): Looking {
  const from = instant("2026-11-23T00:00:00Z");
  const people = Array.from({ length: 8 }, (_, index): Availability => {
    const zone = zones[Math.floor(next() * zones.length)] ?? zones[0];
    if (zone === undefined) throw new Error("There is no zone.");
    return {
      person: personCalled(`p${index}`),
      zone,
      hours: { weekdays: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" },
      slots: calendar(filling, next),
    };
  });
  return {
    people,
    window: { from, until: later(from, { days: weeks * 7 }) },
    minutes: 45,
    leads: personCalled("p0"),
    burdens: people.map(({ person }) => ({ person, points: Math.floor(next() * 40), missed: 0 })),
  };
}

function calendar(filling: number, next: () => number): readonly SlotState[] {
  const hours = Array.from({ length: quarters / 4 }, (): SlotState => {
    if (next() * 100 >= filling) return "free";
    return next() < 0.1 ? "tentative" : "busy";
  });
  return Array.from({ length: quarters }, (_, index) => hours[Math.floor(index / 4)] ?? "free");
}

/** The same numbers from 0 to 1 in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
