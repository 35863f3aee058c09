import fc from "fast-check";
import { notice } from "../../../shared/schedule/look-window.ts";
import { mostPollTimes } from "../../../shared/schedule/poll.ts";
import { pollDeadline } from "../../../shared/schedule/poll-deadline.ts";
import { pollTimes } from "../../../shared/schedule/poll-times.ts";
import type { SlotState } from "../../../shared/schedule/why-missing.ts";
import {
  instant,
  instantOf,
  later,
  minutesBetween,
  wallTime,
} from "../../../shared/time/instant.ts";
import { office, person, window, zone } from "./looking.ts";

const berlin = zone("Europe/Berlin");
const days = [1, 2, 3, 4, 5];
const ends = (now: string, quorum: number, weekdays = days) =>
  pollDeadline({ quorum, weekdays, zone: berlin, now: instant(now) });

describe("until when people are asked", () => {
  it("is later the more have to answer, and skips days on which nobody works", () => {
    expect(ends("2026-11-24T10:07:00Z", 2)).toBe("2026-11-25T10:15:00Z");
    expect(ends("2026-11-24T10:07:00Z", 4)).toBe("2026-11-26T10:15:00Z");
    expect(ends("2026-11-24T10:07:00Z", 8)).toBe("2026-11-27T10:15:00Z");
    expect(ends("2026-11-27T10:00:00Z", 4)).toBe("2026-12-01T10:00:00Z");
    expect(ends("2026-11-26T10:00:00Z", 2, [7, 1, 2, 3, 4])).toBe("2026-11-29T10:00:00Z");
  });

  it("is by day, whenever it begins", () => {
    expect(ends("2026-11-24T01:00:00Z", 2)).toBe("2026-11-25T08:00:00Z");
    expect(ends("2026-11-24T22:30:00Z", 2)).toBe("2026-11-25T17:00:00Z");
  });
});

describe("the times that people are asked about", () => {
  const people = ["ada", "bo", "cy"].map((name) => person(name, { slots: undefined }));
  const about = { people, window: window("2026-11-24T13:00:00Z", 14 * 24), minutes: 45 };

  it("lie on several days, mornings and afternoons, where calendars cannot be read", () => {
    const found = pollTimes(about, berlin);
    expect(found).toHaveLength(mostPollTimes);
    const walls = found.map((each) => wallTime(each, berlin));
    expect(new Set(walls.map(({ date }) => date)).size).toBe(mostPollTimes);
    expect(walls.every(({ weekday }) => weekday <= 5)).toBe(true);
    expect(walls.some(({ time }) => time < "12:00")).toBe(true);
    expect(walls.some(({ time }) => time >= "12:00")).toBe(true);
  });

  it("have what was wished for, the usual time, and what calendars propose among them", () => {
    const usual = instant("2026-11-26T14:30:00Z");
    const wish = instant("2026-11-25T15:00:00Z");
    expect(pollTimes({ ...about, usual }, berlin, [wish])).toEqual(
      expect.arrayContaining([usual, wish]),
    );
    const nearly = instant("2026-11-26T14:45:00Z");
    expect(pollTimes({ ...about, usual }, berlin, [nearly])).not.toContain(usual);
    const busy: SlotState[] = Array.from({ length: 1344 }, () => "busy");
    busy.fill("free", 276, 279);
    const read = pollTimes(
      { ...about, people: [person("ada", { slots: busy }), ...people] },
      berlin,
    );
    expect(read).toContain(later(about.window.from, { minutes: 276 * 15 }));
  });

  it("are there for any calendars, zones and hours, never before the window, and do not overlap", () => {
    const zones = ["Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "Australia/Lord_Howe"];
    const anyone = fc.record({
      zone: fc.constantFrom(...zones.map(zone)),
      hours: fc.constantFrom(office, { weekdays: [6], from: "20:00", until: "21:00" }),
      firm: fc.boolean(),
      state: fc.constantFrom<SlotState | undefined>("busy", "free", "away", undefined),
    });
    fc.assert(
      fc.property(
        fc.array(anyone, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 4 * 24 * 400 }),
        fc.integer({ min: 1, max: 9 }),
        (members, quarter, quorum) => {
          const now = later(instant("2026-01-01T00:00:00Z"), { minutes: 15 * quarter });
          const weekdays = members.flatMap(({ hours }) => hours.weekdays);
          const closes = pollDeadline({ quorum, weekdays, zone: berlin, now });
          const from = later(closes, notice);
          const looking = {
            people: members.map(({ state, ...each }, index) =>
              person(`p${index}`, {
                ...each,
                slots: state && Array.from({ length: 14 * 96 }, () => state),
              }),
            ),
            window: { from, until: later(from, { days: 14 }) },
            minutes: 45,
          };
          const found = pollTimes(looking, berlin);
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(mostPollTimes);
          expect(closes > now).toBe(true);
          for (const [place, each] of found.entries()) {
            expect(each >= from).toBe(true);
            expect(minutesBetween(instantOf(0), each) % 15).toBe(0);
            const next = found[place + 1];
            if (next) expect(minutesBetween(each, next)).toBeGreaterThanOrEqual(45);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
