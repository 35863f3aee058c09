import fc from "fast-check";
import { instantOf, type ZoneName } from "../../../shared/time/instant.ts";
import { quarterOffsets, quartersSince1970 } from "../../../shared/time/quarter-offsets.ts";

const zones = Intl.supportedValuesOf("timeZone") as ZoneName[];
const quarterMs = 15 * 60_000;
const from = Date.UTC(2024, 0, 1) / quarterMs;
const until = Date.UTC(2032, 11, 1) / quarterMs;

describe("quarterOffsets", () => {
  it("are what Intl's clocks show, in every zone and through every change", () => {
    const day = fc.integer({ min: from, max: until });
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, (zone, first) => {
        const count = 96 * 20;
        const offsets = quarterOffsets(zone, first, count);
        const clock = clockOf(zone);
        for (let index = 0; index < count; index += 7) {
          expect([zone, index, offsets[index]]).toEqual([zone, index, clock(first + index)]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(["Australia/Lord_Howe", "Africa/Cairo", "America/St_Johns", "Africa/Casablanca"])(
    "follow the clocks of %s on the very quarter of an hour on which they change",
    (name) => {
      const zone = name as ZoneName;
      const first = Date.UTC(2026, 0, 1) / quarterMs;
      const year = quarterOffsets(zone, first, 96 * 365);
      const clock = clockOf(zone);
      const changes = [...year.keys()].filter(
        (index) => index > 0 && year[index] !== year[index - 1],
      );
      expect(changes.length).toBeGreaterThanOrEqual(2);
      for (const change of changes) {
        expect(clock(first + change)).toBe(year[change]);
        expect(clock(first + change - 1)).toBe(year[change - 1]);
      }
    },
  );

  it("counts quarters of an hour from the beginning of 1970", () => {
    expect(quartersSince1970(instantOf(0))).toBe(0);
    expect(quartersSince1970(instantOf(96 * quarterMs + 60_000))).toBe(96);
  });
});

function clockOf(timeZone: ZoneName) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (quarter: number) => {
    const at = quarter * quarterMs;
    const part = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    ) as Record<"year" | "month" | "day" | "hour" | "minute", number>;
    const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
    return (wall - at) / 60_000;
  };
}
