import fc from "fast-check";
import { balanceOf } from "../../../shared/reflection/balance.ts";
import { evenAnswered, evenIsDue } from "../../../shared/reflection/evenly.ts";
import { milestones } from "../../../shared/reflection/milestones.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";

const circle = ["ada", "bo", "cy", "di"].map(personCalled);
const none = { thanked: 0, thanks: 0 };
const start = instant("2026-11-02T09:00:00Z");

describe("the balance", () => {
  const sessions = fc
    .array(fc.subarray(circle, { minLength: 1 }), { maxLength: 8 })
    .map((all) => all.map((present, at) => ({ id: sessionCalled(`s${at}`), present })));
  const asks = fc.array(
    fc.record({
      by: fc.constantFrom(...circle),
      reachedIn: fc.integer({ min: 0, max: 9 }).map((at) => sessionCalled(`s${at}`)),
    }),
  );

  it("is even when everyone brings as much, whoever is there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (rounds) => {
        const held = Array.from({ length: rounds }, (_, at) => ({
          id: sessionCalled(`s${at}`),
          present: circle,
        }));
        const each = held.flatMap(({ id }) => circle.map((by) => ({ by, reachedIn: id })));
        for (const who of circle) {
          const { leans, helped } = balanceOf(who, held, each, none);
          expect([leans, helped]).toEqual(["even", rounds * 3]);
        }
      }),
    );
  });

  it("counts what was worked on while one was there, and one's own always", () => {
    fc.assert(
      fc.property(sessions, asks, (held, all) => {
        for (const who of circle) {
          const { asks: own, helped } = balanceOf(who, held, all, none);
          const ids = held.map(({ id }) => id);
          const reached = all.filter(({ reachedIn }) => ids.includes(reachedIn));
          expect(own).toBe(reached.filter(({ by }) => by === who).length);
          expect(own + helped).toBeLessThanOrEqual(reached.length);
        }
      }),
    );
  });

  it("leans to neither side for less than an ask", () => {
    const held = [{ id: sessionCalled("s0"), present: circle }];
    const asks1 = [{ by: personCalled("ada"), reachedIn: sessionCalled("s0") }];
    expect(balanceOf(personCalled("ada"), held, asks1, none).leans).toBe("even");
    expect(balanceOf(personCalled("bo"), held, asks1, none).leans).toBe("even");
    expect(balanceOf(personCalled("ada"), [], [], none).leans).toBe("beginning");
  });
});

describe("whether it was even", () => {
  it("is asked at most once in four weeks, whatever is said", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }), (gaps) => {
        let now = start;
        let said = evenAnswered({ answers: [] }, null, now);
        for (const days of gaps) {
          now = later(now, { days });
          if (evenIsDue(said, start, now)) said = evenAnswered(said, "yes", now);
        }
        const days = said.answers.map(({ at }) => at);
        expect(days.slice(1).every((at, i) => at >= later(days[i] ?? at, { days: 28 }))).toBe(true);
      }),
    );
  });
});

describe("milestones", () => {
  it("are the last round number of each, and none before the first", () => {
    expect(milestones({ seasons: 0, sessions: 0, asks: 0, wins: 9 })).toEqual([]);
    expect(milestones({ seasons: 1, sessions: 10, asks: 52, wins: 10 })).toEqual([
      { of: "seasons", count: 1 },
      { of: "sessions", count: 10 },
      { of: "asks", count: 50 },
      { of: "wins", count: 10 },
    ]);
  });
});
