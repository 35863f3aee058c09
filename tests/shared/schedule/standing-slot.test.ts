import fc from "fast-check";
import { slotFrom } from "../../../shared/schedule/slot-from.ts";
import {
  occurrencesAfter,
  occurrencesFrom,
  type StandingSlot,
  standingSlot,
} from "../../../shared/schedule/standing-slot.ts";
import {
  type CalendarDate,
  dateAfter,
  instant,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../../../shared/time/instant.ts";

const utc = "UTC" as ZoneName;
const berlin = "Europe/Berlin" as ZoneName;
const date = (text: string) => text as CalendarDate;
const weekday = (of: CalendarDate) => wallTime(onTheClock(of, "12:00", utc), utc).weekday;
const month = (of: CalendarDate) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
const placeOf = (of: CalendarDate) => Math.ceil(Number(of.slice(8)) / 7);
const isLast = (of: CalendarDate) => month(dateAfter(of, 7)) > month(of);
const aSlot = (over: object = {}) =>
  standingSlot.parse({
    every: "fortnightly",
    anchor: "2026-11-24",
    times: ["15:00"],
    zone: berlin,
    ...over,
  });
const monthlyFrom = (anchor: string): StandingSlot => {
  const startsAt = onTheClock(date(anchor), "15:30", berlin);
  const slot = slotFrom({ rhythm: { every: "monthly" }, startsAt, zone: berlin });
  if (!slot) throw new Error("A monthly circle has a slot.");
  return slot;
};

const anySlot = fc
  .record({
    every: fc.constantFrom("weekly", "fortnightly", "monthly"),
    days: fc.integer({ min: 0, max: 3000 }),
    times: fc.constantFrom(["09:00"], ["00:30"], ["23:45"], ["02:30", "17:00"]),
    zone: fc.constantFrom("Europe/Berlin", "America/Santiago", "Pacific/Apia", "Africa/Cairo"),
  })
  .map(({ every, days, times, zone }) => {
    const anchor = dateAfter(date("2024-01-01"), days);
    const slot = slotFrom({
      rhythm: { every: every as "weekly" },
      startsAt: onTheClock(anchor, "12:00", zone as ZoneName),
      zone: zone as ZoneName,
    });
    return standingSlot.parse({ ...slot, times });
  });

describe("a standing slot", () => {
  it.each([
    ["the first Monday", "2026-11-02", "2026-12-07"],
    ["the fourth Tuesday", "2026-11-24", "2026-12-22"],
    ["a fifth Monday where there is none: the last", "2026-11-30", "2026-12-28"],
    ["the last Saturday of a short month", "2027-01-30", "2027-02-27"],
    ["the year's end", "2026-12-16", "2027-01-20"],
    ["the last Thursday across the year's end", "2026-12-31", "2027-01-28"],
  ])("finds %s in the month after", (_what, from, next) => {
    const [first, second] = occurrencesFrom(monthlyFrom(from), date(from), 2);
    expect([first?.occurrence, second?.occurrence]).toEqual([from, next]);
  });

  it("keeps the last one of the month for good, through months with five and with four", () => {
    const days = occurrencesFrom(monthlyFrom("2026-11-30"), date("2026-11-30"), 6);
    expect(days.map(({ occurrence }) => occurrence)).toEqual([
      "2026-11-30",
      "2026-12-28",
      "2027-01-25",
      "2027-02-22",
      "2027-03-29",
      "2027-04-26",
    ]);
  });

  it("begins with its first day or the first that is wanted, whichever comes later", () => {
    fc.assert(
      fc.property(anySlot, fc.integer({ min: -400, max: 2000 }), (slot, ahead) => {
        const from = dateAfter(slot.anchor, ahead);
        const [first] = occurrencesFrom(slot, from, 1);
        const latest = dateAfter(from, ahead > 0 ? 34 : -ahead);
        expect(first && first.occurrence >= from && first.occurrence <= latest).toBe(true);
        if (ahead <= 0) expect(first?.occurrence).toBe(slot.anchor);
      }),
    );
  });

  it("begins no earlier than its first day, though that be in another week of the month", () => {
    const first = aSlot({ every: "monthly", place: 1, anchor: date("2026-11-26") });
    for (const from of ["2026-01-01", "2026-11-05", "2026-11-26"])
      expect(occurrencesFrom(first, date(from), 1)[0]?.occurrence).toBe("2026-12-03");
  });

  it("goes week by week, every second week, or by the weekday's place in every month", () => {
    fc.assert(
      fc.property(anySlot, (slot) => {
        const days = occurrencesFrom(slot, slot.anchor, 40).map(({ occurrence }) => occurrence);
        expect(days.map(weekday)).toEqual(days.map(() => weekday(slot.anchor)));
        if (slot.every !== "monthly") {
          const apart = slot.every === "weekly" ? 7 : 14;
          expect(days).toEqual(days.map((_, place) => dateAfter(slot.anchor, place * apart)));
          return;
        }
        expect(days.map(month)).toEqual(days.map((_, place) => month(slot.anchor) + place));
        const { place } = slot;
        const found = days.map((day) => (place === "last" ? isLast(day) : placeOf(day) === place));
        expect(found).toEqual(days.map(() => true));
      }),
    );
  });

  it("leaves none out and none twice, from whichever of its times one goes on", () => {
    fc.assert(
      fc.property(anySlot, (slot) => {
        const all = occurrencesFrom(slot, slot.anchor, 30);
        for (const [place, { occurrence, startsAt }] of all.entries()) {
          const rest = all.slice(place + 1, place + 4);
          expect(occurrencesAfter(slot, startsAt, rest.length)).toEqual(rest);
          expect(occurrencesFrom(slot, occurrence, 1)).toEqual([all[place]]);
        }
      }),
    );
  });

  it("takes two times in turns, counted from its first day, whenever one looks", () => {
    const turns = aSlot({ times: ["09:00", "17:00"] });
    const times = (from: string) =>
      occurrencesFrom(turns, date(from), 3).map(({ startsAt }) => wallTime(startsAt, berlin).time);
    expect(times("2026-11-24")).toEqual(["09:00", "17:00", "09:00"]);
    expect(times("2026-12-01")).toEqual(["17:00", "09:00", "17:00"]);
    expect(times("2027-11-24")).toEqual(["17:00", "09:00", "17:00"]);
  });

  it.each([
    ["back in Berlin", "2026-10-20T14:00:00Z", berlin, "2026-11-03T15:00:00Z"],
    ["forward in Berlin", "2027-03-16T15:00:00Z", berlin, "2027-03-30T14:00:00Z"],
    ["back in New York", "2026-10-27T18:00:00Z", "America/New_York", "2026-11-10T19:00:00Z"],
    ["forward in New York", "2027-03-09T19:00:00Z", "America/New_York", "2027-03-23T18:00:00Z"],
  ])("keeps the wall time when clocks go %s", (_when, first, zone, next) => {
    const rhythm = { every: "fortnightly" } as const;
    const slot = slotFrom({ rhythm, startsAt: instant(first), zone: zone as ZoneName });
    expect(slot && occurrencesAfter(slot, instant(first), 1)[0]?.startsAt).toBe(next);
  });

  it("moves a time that does not exist later, once, and takes the earlier of one that exists twice", () => {
    const nightly = aSlot({ every: "weekly", anchor: date("2026-10-18"), times: ["02:30"] });
    const starts = (from: string) =>
      occurrencesFrom(nightly, date(from), 2).map(({ startsAt }) => startsAt);
    expect(starts("2026-10-25")).toEqual(["2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z"]);
    expect(starts("2027-03-28")).toEqual(["2027-03-28T01:30:00Z", "2027-04-04T00:30:00Z"]);
  });

  it("finds a time that clocks have moved past midnight", () => {
    const zone = "America/Nuuk" as ZoneName;
    const late = aSlot({ every: "weekly", anchor: date("2026-03-21"), times: ["23:30"], zone });
    const [moved] = occurrencesFrom(late, date("2026-03-28"), 1);
    const wall = moved && wallTime(moved.startsAt, zone);
    expect(wall).toMatchObject({ date: "2026-03-29", time: "00:30" });
    expect(occurrencesAfter(late, instant("2026-03-29T01:10:00Z"), 1)).toEqual([moved]);
  });

  it("does not exist for a circle that meets as needed, and is read only where it makes sense", () => {
    const startsAt = instant("2026-11-24T14:00:00Z");
    const rhythm = { every: "as-needed" } as const;
    expect(slotFrom({ rhythm, startsAt, zone: berlin })).toBeUndefined();
    for (const rubbish of [
      { times: [] },
      { times: ["9:00"] },
      { times: ["09:00", "13:00", "17:00"] },
      { zone: "Europe/Atlantis" as ZoneName },
      { every: "monthly" as const },
      { every: "monthly" as const, place: 5 },
      { anchor: date("2026-02-30") },
    ])
      expect(() => aSlot(rubbish)).toThrow();
  });
});
