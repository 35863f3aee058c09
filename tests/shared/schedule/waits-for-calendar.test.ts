import type { Circle } from "../../../shared/circle/circle.ts";
import type { Booking, Session } from "../../../shared/schedule/session.ts";
import { waitsForCalendar } from "../../../shared/schedule/waits-for-calendar.ts";
import { type CalendarDate, instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const now = instant("2026-11-22T09:00:00Z");
const occurrence = "2026-11-24" as CalendarDate;
const ada = { kind: "person", person: personCalled("ada") } as const;
const waits = (booking: Partial<Booking>, over: Partial<Session> = {}, circle?: Partial<Circle>) =>
  waitsForCalendar(
    aCircle(circle),
    [aSession({ occurrence, booking: aBooking({ owner: ada, ...booking }), ...over })],
    now,
  ).map((each) => each.occurrence);

describe("what waits for somebody's calendar", () => {
  it("is a day whose booking came to nothing, or that nobody came back to", () => {
    const since = { fresh: instant("2026-11-22T08:51:00Z"), old: instant("2026-11-22T08:50:00Z") };
    expect(waits({ state: "failed" })).toEqual([occurrence]);
    expect(waits({ state: "asked", since: since.old })).toEqual([occurrence]);
    expect(waits({ state: "asked", since: since.fresh })).toEqual([]);
    expect(waits({ state: "booked" })).toEqual([]);
  });

  it("is none that the circle is asked about by itself, nor one of its own or that has begun", () => {
    const gone = { since: now, generation: 1 };
    expect(waits({ state: "failed" }, { gone })).toEqual([]);
    const away = { kind: "person", person: personCalled("di") } as const;
    expect(waits({ state: "failed", owner: away })).toEqual([]);
    expect(waits({ state: "failed", owner: { kind: "service" } })).toEqual([]);
    expect(waits({ state: "failed" }, { occurrence: undefined })).toEqual([]);
    expect(waits({ state: "failed" }, { startsAt: now })).toEqual([]);
  });

  it("is none while the circle pauses", () => {
    const by = personCalled("ada");
    const pause = { until: instant("2026-12-20T08:00:00Z"), by, at: now, calledOff: [] };
    expect(waits({ state: "failed" }, {}, { pause })).toEqual([]);
  });
});
