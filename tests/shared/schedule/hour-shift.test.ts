import { hourShift, hourShifts } from "../../../shared/schedule/hour-shift.ts";
import {
  occurrencesFrom,
  type StandingSlot,
  standingSlot,
} from "../../../shared/schedule/standing-slot.ts";
import { type Instant, instant, later, type ZoneName } from "../../../shared/time/instant.ts";
import { intlClock } from "./intl-clock.ts";

const slotIn = (zone: string, over: object = {}): StandingSlot =>
  standingSlot.parse({
    every: "weekly",
    anchor: "2026-01-06",
    times: ["15:00"],
    zone,
    ...over,
  });
const told = (slot: StandingSlot, zone: string, now: string) =>
  hourShift(slot, zone as ZoneName, instant(now));
/** Its spans as somebody there reads them. */
const readIn = (zone: string, shift: ReturnType<typeof told>) =>
  shift?.spans.map(({ from, until, times }) => [
    intlClock(from, zone).slice(5, 10),
    until && intlClock(until, zone).slice(5, 10),
    ...times.map((at) => intlClock(at, zone).slice(11)),
  ]);
const newYork = "America/New_York";
const berlin = "Europe/Berlin";

describe("clocks that change in one place and not in the other", () => {
  it("are told of from two weeks before until the hour has settled", () => {
    const slot = slotIn(newYork);
    expect(told(slot, berlin, "2026-02-22T06:59:00Z")).toBeUndefined();
    const shift = told(slot, berlin, "2026-02-22T07:00:00Z");
    expect(shift).toMatchObject({ at: "2026-03-08T07:00:00Z", occurrence: "2026-03-10" });
    expect(readIn(berlin, shift)).toEqual([
      ["03-10", "03-24", "20:00"],
      ["03-31", undefined, "21:00"],
    ]);
    expect(intlClock(shift?.mine ?? 0, berlin)).toBe("2026-03-29T12:00");
    expect(intlClock(shift?.circles ?? 0, berlin)).toBe("2026-03-08T12:00");
    expect(told(slot, berlin, "2026-03-31T18:59:00Z")).toEqual(shift);
    expect(told(slot, berlin, "2026-03-31T19:00:00Z")).toBeUndefined();
  });

  it("are two changes in one shift, by which the hour settles elsewhere", () => {
    const shift = told(slotIn(berlin), "Australia/Sydney", "2026-03-20T00:00:00Z");
    expect(readIn("Australia/Sydney", shift)).toEqual([
      ["04-01", "04-01", "00:00"],
      ["04-07", undefined, "23:00"],
    ]);
  });

  it("are told of to those whose own clocks never change, and to those whose circle's never do", () => {
    const from = told(slotIn(berlin), "Asia/Kolkata", "2026-03-20T00:00:00Z");
    expect(from?.mine).toBeUndefined();
    expect(readIn("Asia/Kolkata", from)).toEqual([["03-31", undefined, "18:30"]]);
    const to = told(slotIn("Asia/Kolkata"), berlin, "2026-03-20T00:00:00Z");
    expect(to?.circles).toBeUndefined();
    expect(readIn(berlin, to)).toEqual([["03-31", undefined, "11:30"]]);
  });

  it("are half an hour on Lord Howe Island, on the day on which Sydney's change by a whole one", () => {
    const shift = told(slotIn("Australia/Sydney"), "Australia/Lord_Howe", "2026-04-01T00:00:00Z");
    expect(readIn("Australia/Lord_Howe", shift)).toEqual([["04-07", undefined, "15:30"]]);
    expect(shift?.mine).toBe(shift?.circles);
  });

  it("are a month in Morocco, and all of it one shift", () => {
    const shift = told(slotIn(berlin), "Africa/Casablanca", "2026-02-10T00:00:00Z");
    expect(readIn("Africa/Casablanca", shift)).toEqual([
      ["02-17", "03-17", "14:00"],
      ["03-24", "03-24", "15:00"],
      ["03-31", undefined, "14:00"],
    ]);
    expect(told(slotIn(berlin), "Africa/Casablanca", "2026-03-25T00:00:00Z")).toEqual(shift);
  });

  it("are told of with both hours where those are taken in turns", () => {
    const turns = slotIn(berlin, { every: "fortnightly", times: ["15:00", "09:00"] });
    const shift = told(turns, "Asia/Kolkata", "2026-03-20T00:00:00Z");
    expect(readIn("Asia/Kolkata", shift)).toEqual([["03-31", undefined, "18:30", "12:30"]]);
  });

  it("are nothing to tell where no session lies between, or they change everywhere at once", () => {
    const monthly = slotIn(newYork, { every: "monthly", place: 1 });
    for (const now of ["2026-03-01T00:00:00Z", "2026-03-20T00:00:00Z"])
      expect(told(monthly, berlin, now)).toBeUndefined();
    const everywhere = [
      [newYork, "America/Los_Angeles"],
      [berlin, "Europe/London"],
      [berlin, berlin],
    ] as const;
    for (const [circles, mine] of everywhere)
      expect(
        hourShifts(slotIn(circles), mine as ZoneName, instant("2026-02-20T00:00:00Z")),
      ).toEqual([]);
  });

  it("are told of once each: those of New York and Berlin twice a year", () => {
    const slot = slotIn(newYork);
    const seen = new Set<string>();
    for (
      let now = instant("2026-01-10T00:00:00Z");
      now < "2028-01-01";
      now = later(now, { days: 5 })
    ) {
      const at = hourShift(slot, berlin as ZoneName, now)?.at;
      if (at) seen.add(at.slice(0, 10));
    }
    expect([...seen]).toEqual(["2026-03-08", "2026-10-25", "2027-03-14", "2027-10-31"]);
  });

  it.each([
    [newYork, berlin, {}],
    [berlin, "Africa/Cairo", {}],
    ["Africa/Cairo", "America/Santiago", { every: "fortnightly" }],
    ["Australia/Lord_Howe", "Africa/Casablanca", { every: "fortnightly" }],
    ["Pacific/Chatham", "America/Nuuk", { every: "monthly", place: "last" }],
    ["Asia/Gaza", "America/Havana", { every: "monthly", place: 4 }],
  ])("leave nobody in %s and %s at an hour they were not told of", (circles, mine, over) => {
    const slot = slotIn(circles, over);
    const hour = (at: Instant) => intlClock(at, mine).slice(11);
    const sessions = slot.every === "weekly" ? 105 : 40;
    const starts = occurrencesFrom(slot, slot.anchor, sessions).map(({ startsAt }) => startsAt);
    for (const [place, startsAt] of starts.entries()) {
      const before = starts[place - 1];
      const known = hourToldFor(slot, mine, startsAt) ?? before;
      if (before && known) expect(hour(startsAt)).toBe(hour(known));
    }
  });
});

/** A session at the hour that someone was told of; undefined where they were told of none. */
function hourToldFor(slot: StandingSlot, mine: string, startsAt: Instant): Instant | undefined {
  const shift = hourShift(slot, mine as ZoneName, later(startsAt, { minutes: -1 }));
  return shift?.spans.findLast(({ from }) => from <= startsAt)?.times[0];
}
