import fc from "fast-check";
import type { PastDate } from "../../../shared/circle/circle-health.ts";
import { datesKept } from "../../../shared/circle/circle-health.ts";
import { healthOf, levelAfter, levels, silentDays } from "../../../shared/circle/health.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { sessionCalled } from "../../builders/ids.ts";

const at = instant("2026-11-22T09:00:00Z");
const aDate = (over: Partial<PastDate> = {}): PastDate => ({
  session: sessionCalled("first"),
  held: true,
  of: 6,
  were: 6,
  ...over,
});
const missed = aDate({ held: false, were: 0 });
const health = (dates: readonly PastDate[], silent?: number) =>
  healthOf(
    { dates, silentSince: silent === undefined ? undefined : later(at, { days: -silent }) },
    at,
  );
const rank = (dates: readonly PastDate[]) => levels.indexOf(health(dates).level);

const anyDate: fc.Arbitrary<PastDate> = fc
  .record({
    held: fc.boolean(),
    were: fc.integer({ min: 0, max: 6 }),
    empty: fc.boolean(),
    moves: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ held, were, empty, moves }) =>
    aDate({
      held,
      were: held ? were : 0,
      ...(empty && { empty: true as const }),
      ...(moves > 0 && { moves }),
    }),
  );
const anyDates = fc.array(anyDate, { maxLength: datesKept });
/** Trouble that is older than what is remembered is forgotten: none is, here. */
const remembered = fc.array(anyDate, { maxLength: datesKept - 2 });

describe("how a circle is doing", () => {
  it("is well as long as it meets, and before it has", () => {
    expect(health([])).toEqual({ points: 0, level: "green", why: [] });
    expect(health([aDate(), aDate(), aDate()])).toEqual({ points: 0, level: "green", why: [] });
  });

  it("bears one session that is not held, warns at two in a row, and is red at three", () => {
    const well = [aDate(), aDate(), aDate()];
    expect(health([...well, missed]).level).toBe("green");
    expect(health([...well, missed, missed]).level).toBe("amber");
    expect(health([...well, missed, missed, missed])).toEqual({
      points: 70,
      level: "red",
      why: [{ kind: "not-held", count: 3, points: 70 }],
    });
  });

  it("says each reason with what it counts", () => {
    const dates = [
      aDate(),
      aDate(),
      aDate({ were: 2, empty: true }),
      aDate({ were: 2, empty: true, moves: 1 }),
      aDate({ were: 2, moves: 1 }),
    ];
    expect(health(dates).why).toEqual([
      { kind: "few", percent: 33, points: 45 },
      { kind: "moves", count: 2, points: 30 },
      { kind: "falling", percent: 33, before: 100, points: 10 },
      { kind: "empty", count: 2, points: 8 },
    ]);
    expect(health([missed, aDate()]).why).toEqual([
      { kind: "not-held-before", count: 1, points: 8 },
    ]);
  });

  it("notices 21 days of silence, and twice as many more", () => {
    expect(health([aDate()], silentDays - 1).level).toBe("green");
    expect(health([aDate()], silentDays)).toMatchObject({
      level: "amber",
      why: [{ kind: "silence", count: silentDays, points: 30 }],
    });
    expect(health([aDate()], 2 * silentDays).level).toBe("red");
  });

  it("never has fewer points for more trouble in what is newest", () => {
    fc.assert(
      fc.property(remembered, anyDate, fc.nat(60), fc.nat(60), (dates, last, silent, more) => {
        const points = health([...dates, last], silent).points;
        const worse: readonly PastDate[] = [
          { ...last, were: Math.max(0, last.were - 1) },
          { ...last, empty: true },
          { ...last, moves: (last.moves ?? 0) + 1 },
          { ...last, held: false, were: 0 },
        ];
        const all = [
          ...worse.map((each) => health([...dates, each], silent)),
          health([...dates, last], silent + more),
          health([...dates, last, missed], silent),
        ];
        expect(Math.min(...all.map((each) => each.points))).toBeGreaterThanOrEqual(points);
      }),
      { numRuns: 2000 },
    );
  });

  it("adds up: the points are those of its reasons, a hundred at most, and the same history is the same", () => {
    fc.assert(
      fc.property(anyDates, fc.option(fc.nat(90), { nil: undefined }), (dates, silent) => {
        const found = health(dates, silent);
        const sum = found.why.reduce((total, { points }) => total + points, 0);
        expect(found.points).toBe(Math.min(100, sum));
        expect(
          health(
            dates.map((each) => ({ ...each })),
            silent,
          ),
        ).toEqual(found);
      }),
    );
  });

  it("never flickers: a level that was reached stays while the points hardly change, and goes back in the end", () => {
    fc.assert(
      fc.property(fc.constantFrom(...levels), fc.integer({ min: 0, max: 95 }), (before, points) => {
        const first = levelAfter(before, points);
        for (const near of [points, points + 4, points - 4, points])
          expect(levels.indexOf(levelAfter(first, near))).toBeGreaterThanOrEqual(
            near >= points ? levels.indexOf(first) : 0,
          );
        const there = levelAfter("green", points + 4);
        if (levelAfter("green", points) !== there) expect(levelAfter(there, points)).toBe(there);
        expect(levelAfter(first, 0)).toBe("green");
      }),
    );
    const bad = [missed, missed];
    expect(rank(bad)).toBe(1);
    expect(health([...bad, aDate({ were: 4 })])).toMatchObject({ points: 19, level: "green" });
    expect(health([...bad, aDate({ were: 3 })])).toMatchObject({ points: 26, level: "amber" });
    expect(health([aDate({ were: 3 }), aDate({ were: 3 })])).toMatchObject({
      points: 20,
      level: "green",
    });
  });
});
