import { changesIn, mistakesOf, slotsIn } from "./wall-clock-sweep.ts";

/** Those with rules of their own; all others are looked at in every-zone.long.ts. */
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Nuuk",
  "Antarctica/Troll",
  "Asia/Gaza",
  "Pacific/Chatham",
];

describe("every occurrence of every rhythm, from 2024 to 2032", () => {
  it.each(zones)("is at its intended wall time in %s, gaps and overlaps included", (zone) => {
    expect(slotsIn(zone).flatMap(mistakesOf)).toEqual([]);
  });

  it("is looked at where clocks change by half an hour, by two, at midnight and in the evening", () => {
    const walls = zones.flatMap(changesIn).map(({ before, after }) => {
      const minutes = (Date.parse(`${after}Z`) - Date.parse(`${before}Z`)) / 60_000;
      return `${before.slice(11)} ${Math.round(minutes)}`;
    });
    for (const change of ["02:00 30", "01:00 120", "00:00 60", "23:00 60"])
      expect(walls).toContain(change);
  });
});
