import fc from "fast-check";
import type { Circle } from "../../../shared/circle/circle.ts";
import { planSeason, renewSeason, takeRenewalBack } from "../../../shared/circle/renew-season.ts";
import { decidesFrom, firstSeason, halfSeason, reviewDay } from "../../../shared/circle/season.ts";
import { seasonLengths } from "../../../shared/circle/season-lengths.ts";
import { reviewIsDue } from "../../../shared/commitment/goal.ts";
import { type CalendarDate, dateAfter, instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";

const day = (text: string) => text as CalendarDate;
const at = instant("2027-02-15T09:00:00Z");
const weeks = fc.constantFrom(...seasonLengths);
const days = fc.integer({ min: 0, max: 400 });
const monday = day("2026-11-23");
const ada = personCalled("ada");
const charter = {
  version: 2,
  edition: 3,
  editedBy: ada,
  since: at,
  agreed: [ada],
  settled: true,
  asked: 2,
};
const running = (over: Partial<Circle> = {}) =>
  aCircle({ season: firstSeason(monday, 12), charter, ...over });

describe("a season", () => {
  it("lasts twelve weeks if nobody says otherwise, and is renewed from two weeks before its end on", () => {
    const season = firstSeason(monday, 12);
    expect(season).toEqual({ number: 1, weeks: 12, from: monday, until: "2027-02-15" });
    expect(decidesFrom(season)).toBe("2027-02-01");
    const renew = (today: string) =>
      renewSeason(running(), { number: 1, weeks: 12 }, day(today), at);
    expect(renew("2027-01-31")).toEqual({ ok: false, refusal: "too-early" });
    expect(renew("2027-02-01")).toMatchObject({ ok: true });
  });

  it("follows the one before without a gap, or begins on the day on which it is renewed late", () => {
    fc.assert(
      fc.property(weeks, weeks, days, (length, next, after) => {
        const before = running({ season: firstSeason(monday, length) });
        const until = before.season?.until ?? monday;
        const today = dateAfter(until, after - 14);
        const done = renewSeason(before, { number: 1, weeks: next }, today, at);
        if (!done.ok) throw new Error(done.refusal);
        const from = [today, until].toSorted().at(-1) ?? until;
        expect(done.value.season).toMatchObject({ number: 2, weeks: next, from });
        expect(done.value.season?.until).toBe(dateAfter(from, next * 7));
        expect(done.value.ledger).toBe(before.ledger);
      }),
    );
  });

  it("is renewed once, however many tap at the same time, and taken back as it was", () => {
    const before = running({ season: { ...firstSeason(monday, 12), card: "asked" } });
    const once = renewSeason(before, { number: 1, weeks: 12 }, day("2027-02-15"), at);
    if (!once.ok) throw new Error(once.refusal);
    expect(renewSeason(once.value, { number: 1, weeks: 24 }, day("2027-02-15"), at)).toEqual(once);
    const back = takeRenewalBack(once.value, 2);
    expect(back.ok && back.value).toEqual(before);
    expect(back.ok && takeRenewalBack(back.value, 2)).toEqual(back);
  });

  it("refuses a renewal of a season that is long over", () => {
    const third = running({ season: { ...firstSeason(monday, 12), number: 3 } });
    expect(renewSeason(third, { number: 1, weeks: 12 }, day("2027-02-15"), at)).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
  });

  it("asks everyone about the charter anew, and keeps what they said since when it is taken back", () => {
    const once = renewSeason(running(), { number: 1, weeks: 12 }, day("2027-02-15"), at);
    if (!once.ok) throw new Error(once.refusal);
    expect(once.value.charter).toMatchObject({ agreed: [ada], again: { at, holds: [] } });
    expect(once.value.charter?.asked).toBeUndefined();
    const said = { ...once.value, charter: { ...charter, again: { at, holds: [ada] } } };
    const back = takeRenewalBack(said, 2);
    expect(back.ok && back.value.charter?.again?.holds).toEqual([ada]);
  });

  it("can be made longer or shorter as long as its end is to come, also in a circle without one", () => {
    const longer = planSeason(running(), 24, day("2026-12-24"));
    expect(longer.ok && longer.value.season).toMatchObject({ from: monday, until: "2027-05-10" });
    expect(planSeason(running(), 6, day("2027-01-04"))).toEqual({
      ok: false,
      refusal: "in-the-past",
    });
    const { season: _, ...older } = running();
    const first = planSeason(older, 6, day("2027-01-04"));
    expect(first.ok && first.value.season).toEqual(firstSeason(day("2027-01-04"), 6));
  });

  it("has everyone look at their goal again at its end, and once the next has begun", () => {
    const season = firstSeason(monday, 12);
    expect(reviewDay(season, day("2027-02-14"))).toBeUndefined();
    expect(reviewDay(season, day("2027-02-15"))).toBe("2027-02-15");
    expect(reviewDay({ ...season, number: 2 }, day("2026-12-01"))).toBe(monday);
    const goal = {
      id: "goal000000000000001" as never,
      text: "Say no",
      steps: [],
      shared: false,
      writtenAt: instant("2027-02-01T09:00:00Z"),
    };
    const over = { days: 42, day: day("2027-02-15") };
    expect(reviewIsDue(goal, at, { days: 42 })).toBe(false);
    expect(reviewIsDue(goal, at, over)).toBe(true);
    expect(reviewIsDue({ ...goal, reviewedAt: at }, at, over)).toBe(false);
  });

  it.each([
    [6, 21],
    [12, 42],
    [24, 84],
  ] as const)("of %i weeks has its half after %i days", (weeks, days) => {
    expect(halfSeason(firstSeason(monday, weeks))).toBe(days);
    expect(halfSeason()).toBe(42);
  });
});
