import fc from "fast-check";
import { rhythmOptions } from "../../../shared/schedule/rhythm-options.ts";
import type { Availability, SlotState } from "../../../shared/schedule/why-missing.ts";
import { later, wallTime } from "../../../shared/time/instant.ts";
import { person, window, zone } from "./looking.ts";

const berlin = zone("Europe/Berlin");
// Fifty-seven days of the circle, over the day on which its clocks change.
const weeks = { ...window("2027-02-28T23:00:00Z", 57 * 24), zone: berlin };
const quarters = 57 * 96;
const optionsOf = (people: readonly Availability[], over: object = {}) =>
  rhythmOptions({ people, window: weeks, zone: berlin, ...over });
const busyOn = (isBusy: (quarter: number) => boolean) =>
  Array.from({ length: quarters }, (_, quarter): SlotState => (isBusy(quarter) ? "busy" : "free"));
const weekdayOf = (quarter: number) =>
  wallTime(later(weeks.from, { minutes: quarter * 15 }), berlin).weekday;

describe("the rhythms that calendars would allow", () => {
  it("are each at a time of working days, with everyone, where everyone is free", () => {
    const found = optionsOf([person("ada"), person("bo"), person("cy")]);
    expect(found.map(({ rhythm }) => [rhythm.every, rhythm.minutes])).toEqual([
      ["weekly", 30],
      ["fortnightly", 45],
      ["monthly", 60],
    ]);
    expect(
      found.map(({ sessions, enough, coming, people }) => [sessions, enough, coming, people]),
    ).toEqual([
      [8, 8, 3, 3],
      [4, 4, 3, 3],
      [2, 2, 3, 3],
    ]);
    for (const { startsAt } of found) {
      const { time, weekday } = wallTime(startsAt, berlin);
      expect(time >= "09:00" && time <= "16:00" && weekday <= 5).toBe(true);
    }
  });

  it("have their sessions at one time on the wall, though clocks change between them", () => {
    // Free from four to five in the afternoon alone, by the clock.
    const slots = busyOn((quarter) => {
      const { time } = wallTime(later(weeks.from, { minutes: quarter * 15 }), berlin);
      return time < "16:00" || time >= "17:00";
    });
    const found = optionsOf(["ada", "bo", "cy"].map((name) => person(name, { slots })));
    for (const { enough, sessions, startsAt } of found) {
      expect(enough).toBe(sessions);
      expect(wallTime(startsAt, berlin).time.slice(0, 2)).toBe("16");
    }
  });

  it("say of each honestly how often enough could come, by what the charter calls enough", () => {
    // Bo has every second week off; Cy has Tuesdays alone.
    const bo = person("bo", {
      slots: busyOn((quarter) => Math.floor(quarter / (7 * 96)) % 2 === 1),
    });
    const cy = person("cy", { slots: busyOn((quarter) => weekdayOf(quarter) !== 2) });
    const of = (quorum: "half" | "everyone") =>
      optionsOf([person("ada"), bo, cy], { quorum }).map(({ rhythm, enough, sessions, coming }) => [
        rhythm.every,
        enough,
        sessions,
        coming,
      ]);
    expect(of("half").slice(0, 2)).toEqual([
      ["weekly", 8, 8, 2.5],
      ["fortnightly", 4, 4, 3],
    ]);
    expect(of("everyone").slice(0, 2)).toEqual([
      ["weekly", 4, 8, 2.5],
      ["fortnightly", 4, 4, 3],
    ]);
  });

  it("are there for any calendars, in any order of people, and count no more than there are", () => {
    const kinds = fc.constantFrom<SlotState | undefined>(
      "busy",
      "away",
      "free",
      "tentative",
      undefined,
    );
    const group = fc.array(kinds, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(group, (all) => {
        const people = all.map((kind, index) =>
          person(`p${index}`, { slots: kind && busyOn(() => false).map(() => kind) }),
        );
        const found = optionsOf(people);
        expect(optionsOf(people.toReversed())).toEqual(found);
        expect(found).toHaveLength(3);
        const could = all.filter((kind) => kind !== "busy" && kind !== "away").length;
        for (const { coming } of found) expect(coming).toBe(could);
      }),
      { numRuns: 8 },
    );
  });
});
