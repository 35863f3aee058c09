import fc from "fast-check";
import { nextOccurrence } from "../../../shared/schedule/next-occurrence.ts";
import { sameWeekdayNextMonth } from "../../../shared/schedule/same-weekday-next-month.ts";
import {
  type CalendarDate,
  dateAfter,
  instant,
  onTheClock,
  wallTime,
  type ZoneName,
} from "../../../shared/time/instant.ts";

const date = (text: string) => text as CalendarDate;
const anyDate = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => dateAfter(date("2020-01-01"), days));
const weekday = (of: CalendarDate) =>
  wallTime(onTheClock(of, "12:00", "UTC" as ZoneName), "UTC" as ZoneName).weekday;
const month = (of: CalendarDate) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
const ordinal = (of: CalendarDate) => Math.ceil(Number(of.slice(8)) / 7);

describe("sameWeekdayNextMonth", () => {
  it.each([
    ["the first Monday", "2026-11-02", "2026-12-07"],
    ["the fourth Tuesday", "2026-11-24", "2026-12-22"],
    ["a fifth Monday where there is none: the last", "2026-11-30", "2026-12-28"],
    ["the last Saturday of a short month", "2027-01-30", "2027-02-27"],
    ["the year's end", "2026-12-16", "2027-01-20"],
    ["the last Thursday across the year's end", "2026-12-31", "2027-01-28"],
  ])("finds %s", (_what, from, next) => {
    expect(sameWeekdayNextMonth(date(from))).toBe(next);
  });

  it("keeps the weekday and its place in the month, a fifth becoming the last", () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        const next = sameWeekdayNextMonth(from);
        expect(month(next)).toBe(month(from) + 1);
        expect(weekday(next)).toBe(weekday(from));
        if (ordinal(from) < 5) expect(ordinal(next)).toBe(ordinal(from));
        else expect(month(dateAfter(next, 7))).toBe(month(next) + 1);
      }),
    );
  });

  it("keeps the wall time of a monthly circle whatever the clocks do", () => {
    const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata");
    fc.assert(
      fc.property(anyDate, zones, (day, name) => {
        const zone = name as ZoneName;
        const startsAt = onTheClock(day, "15:30", zone);
        const next = nextOccurrence({ every: "monthly", minutes: 45 }, startsAt, zone);
        expect(next && wallTime(next, zone)).toMatchObject({
          date: sameWeekdayNextMonth(day),
          time: "15:30",
        });
      }),
    );
    const monthly = { every: "monthly", minutes: 45 } as const;
    const spring = nextOccurrence(
      monthly,
      instant("2027-03-03T14:30:00Z"),
      "Europe/Berlin" as ZoneName,
    );
    expect(spring).toBe("2027-04-07T13:30:00Z");
  });
});
