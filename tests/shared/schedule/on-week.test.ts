import { meetOnWeek } from "../../../shared/schedule/on-week.ts";
import { type PlaceInMonth, standingSlot } from "../../../shared/schedule/standing-slot.ts";
import { type CalendarDate, instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const slot = standingSlot.parse({
  every: "monthly",
  place: 2,
  anchor: "2026-12-08",
  times: ["15:00"],
  zone: "Europe/Berlin",
});
const rhythm = { every: "monthly", minutes: 60 } as const;
const circle = aCircle({ rhythm, slot });
const on = (day: string, id: string) =>
  aSession({
    id: sessionCalled(id),
    occurrence: day as CalendarDate,
    startsAt: instant(`${day}T14:00:00Z`),
    minutes: 60,
  });
const moved = (week: PlaceInMonth, over: { by?: string; of?: typeof circle } = {}) =>
  meetOnWeek(over.of ?? circle, [on("2026-12-08", "first"), on("2027-01-12", "second")], {
    by: personCalled(over.by ?? "ada"),
    week,
    now: instant("2026-11-22T09:00:00Z"),
    today: "2026-11-22" as CalendarDate,
  });

describe("another week of the month", () => {
  it("has the circle meet on the same weekday and at the same time, from its first day to come", () => {
    const done = moved("last");
    expect(done.ok && done.value.circle.slot).toEqual({
      ...slot,
      place: "last",
      anchor: "2026-12-29",
    });
  });

  it("calls off what was booked for the other week, to be booked anew", () => {
    const done = moved(3);
    const states = done.ok ? done.value.sessions.map(({ id, state }) => [id, state]) : [];
    expect(states).toEqual([
      [sessionCalled("first"), "cancelled"],
      [sessionCalled("second"), "cancelled"],
    ]);
  });

  it("changes nothing where it is that week already", () => {
    const done = moved(2);
    expect(done.ok && done.value.circle).toBe(circle);
    expect(done.ok && done.value.sessions).toEqual([]);
  });

  it("is no stranger's to choose, and nothing for a circle that does not meet by the month", () => {
    expect(moved(3, { by: "stranger" }).ok).toBe(false);
    const weekly = { ...circle, slot: standingSlot.parse({ ...slot, every: "weekly" }) };
    expect(moved(3, { of: weekly }).ok).toBe(false);
    const { slot: _none, ...without } = circle;
    expect(moved(3, { of: without }).ok).toBe(false);
  });
});
