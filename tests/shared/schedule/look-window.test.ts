import { commonZone } from "../../../shared/schedule/common-zone.ts";
import { lookWindow } from "../../../shared/schedule/look-window.ts";
import { nextOccurrence } from "../../../shared/schedule/next-occurrence.ts";
import {
  type CalendarDate,
  instant,
  minutesBetween,
  type ZoneName,
} from "../../../shared/time/instant.ts";
import { aSession } from "../../builders/session.ts";

const berlin = "Europe/Berlin" as ZoneName;
const newYork = "America/New_York" as ZoneName;
const fortnightly = { every: "fortnightly", minutes: 45 } as const;

describe("nextOccurrence", () => {
  it("keeps the weekday of a monthly circle", () => {
    const monthly = { every: "monthly", minutes: 60 } as const;
    expect(nextOccurrence(monthly, instant("2026-11-24T14:00:00Z"), berlin)).toBe(
      "2026-12-22T14:00:00Z",
    );
  });

  it("knows none for a circle that meets as needed", () => {
    const asNeeded = { every: "as-needed", minutes: 45 } as const;
    expect(nextOccurrence(asNeeded, instant("2026-11-24T14:00:00Z"), berlin)).toBeUndefined();
  });
});

describe("lookWindow", () => {
  const look = (over: Partial<Parameters<typeof lookWindow>[0]> = {}) =>
    lookWindow({
      rhythm: fortnightly,
      lookFrom: "2026-11-30" as CalendarDate,
      sessions: [],
      zone: berlin,
      now: instant("2026-11-22T09:07:00Z"),
      ...over,
    });

  it("begins with the first day in which the circle wants to look", () => {
    expect(look()).toEqual({ from: "2026-11-29T23:00:00Z", until: "2026-12-13T23:00:00Z" });
  });

  it("begins two hours from now, on a quarter, when that day has come", () => {
    expect(look({ lookFrom: "2026-11-20" as CalendarDate }).from).toBe("2026-11-22T11:15:00Z");
    const full = instant("2026-11-22T09:00:01Z");
    expect(look({ lookFrom: "2026-11-20" as CalendarDate, now: full }).from).toBe(
      "2026-11-22T11:15:00Z",
    );
  });

  it("begins with the day of the habit after a held session, and not after a missed one", () => {
    const held = aSession({ state: "closed", startsAt: instant("2026-11-17T14:00:00Z") });
    const missed = aSession({ state: "missed", startsAt: instant("2026-11-21T14:00:00Z") });
    expect(look({ sessions: [held, missed] }).from).toBe("2026-11-30T23:00:00Z");
  });

  it("always spans two weeks", () => {
    const { from, until } = look({ now: instant("2027-01-22T09:07:00Z") });
    expect(minutesBetween(from, until)).toBe(14 * 24 * 60);
  });
});

describe("commonZone", () => {
  it("is the zone of most, of equals the first by name", () => {
    expect(commonZone([newYork, berlin, newYork])).toBe(newYork);
    expect(commonZone([newYork, berlin])).toBe(newYork);
    expect(commonZone([berlin, newYork])).toBe(newYork);
    expect(commonZone([])).toBe("UTC");
  });
});
