import { mistakesOf, slotsIn } from "./wall-clock-sweep.ts";

const zones = Intl.supportedValuesOf("timeZone");

describe("every occurrence of every rhythm, from 2024 to 2032", () => {
  it("knows the zones of the world", () => {
    expect(zones.length).toBeGreaterThan(400);
  });

  it.each(zones)("is at its intended wall time in %s, gaps and overlaps included", (zone) => {
    expect(slotsIn(zone).flatMap(mistakesOf)).toEqual([]);
  });
});
