import fc from "fast-check";
import type { SlotState } from "../../../shared/schedule/why-missing.ts";
import { later, wallTime } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { find, office, person, window, zone } from "./looking.ts";

const fortnight = window("2026-11-23T00:00:00Z", 14 * 24);
const quarters = 14 * 96;
const noFridays = { weekdays: [1, 2, 3, 4], from: "09:00", until: "17:00" };
const busyBut = (free: (quarter: number) => boolean): SlotState[] =>
  Array.from({ length: quarters }, (_, quarter) => (free(quarter) ? "free" : "busy"));

describe("what people wish for", () => {
  it("is kept to: whoever has no Fridays is counted on none, though it be the only free day", () => {
    const isFriday = (quarter: number) => Math.floor(quarter / 96) % 7 === 4;
    const slots = busyBut(isFriday);
    const others = ["bo", "cy"].map((name) => person(name, { slots }));
    const found = find([person("ada", { slots, hours: noFridays }), ...others], fortnight, 45);
    expect(found).toHaveLength(3);
    for (const { missing } of found)
      expect(missing).toEqual([{ person: personCalled("ada"), why: "outside-hours" }]);
  });

  it("is kept to by those who named it, however far apart the others are and however few can come", () => {
    const zones = fc
      .constantFrom("America/Los_Angeles", "Asia/Tokyo", "Australia/Sydney")
      .map(zone);
    const hours = fc.constantFrom(office, noFridays, {
      weekdays: [2, 4],
      from: "10:30",
      until: "14:00",
    });
    fc.assert(
      fc.property(zones, hours, fc.constantFrom(30, 45, 60), (where, named, minutes) => {
        const far = ["bo", "cy"].map((name) => person(name, { zone: where }));
        const ada = person("ada", { hours: named, firm: true });
        for (const { startsAt, coming, minutes: length } of find(
          [ada, ...far],
          fortnight,
          minutes,
        )) {
          if (!coming.includes(ada.person)) continue;
          const [from, until] = [startsAt, later(startsAt, { minutes: length })].map((at) =>
            wallTime(at, ada.zone),
          );
          expect(named.weekdays).toContain(from?.weekday);
          expect(from && from.time >= named.from).toBe(true);
          expect(until && until.time <= named.until).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is not asked of whoever is on holiday: they are away, and are missed until they are back", () => {
    const away = Array.from(
      { length: quarters },
      (_, quarter): SlotState => (quarter < 11 * 96 ? "away" : "free"),
    );
    const team = [person("ada", { slots: away }), person("bo"), person("cy")];
    const week = { ...fortnight, until: later(fortnight.from, { days: 7 }) };
    for (const { missing } of find(team, week, 45))
      expect(missing).toEqual([{ person: personCalled("ada"), why: "away" }]);
    const [best] = find(team, fortnight, 45);
    expect(best?.missing).toEqual([]);
    expect(best && best.startsAt >= later(fortnight.from, { days: 11 })).toBe(true);
  });
});
