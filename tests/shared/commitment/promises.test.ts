import fc from "fast-check";
import { changeCommitment } from "../../../shared/commitment/change-commitment.ts";
import { comesBack, lastBegun } from "../../../shared/commitment/comes-back.ts";
import type { Commitment, Outcome } from "../../../shared/commitment/commitment.ts";
import { keepCommitment, mostKept, mostOpen } from "../../../shared/commitment/keep-commitment.ts";
import { nudgeAt } from "../../../shared/commitment/nudge-at.ts";
import type { Promises } from "../../../shared/commitment/promises.ts";
import { sharedPartOf, standing } from "../../../shared/commitment/shared-part.ts";
import type { CommitmentId } from "../../../shared/kernel/ids.ts";
import { type CalendarDate, instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";

const { tenant, id: circle } = aCircle();
const nothing: Promises = { tenant, circle, circleName: "River", commitments: [], goals: [] };
const madeAt = instant("2026-11-24T15:00:00Z");
const idOf = (number: number) => `commitment${String(number).padStart(10, "0")}` as CommitmentId;
const aPromise = (over: Partial<Commitment> = {}): Commitment => ({
  id: idOf(1),
  text: "Ask Petra",
  session: 1,
  shared: false,
  madeAt,
  ...over,
});

/** A season: after each session someone may promise something, and may answer some of what waits. */
const season = fc.array(
  fc.record({
    promises: fc.boolean(),
    shared: fc.boolean(),
    answers: fc.array(
      fc.record({
        which: fc.nat(5),
        outcome: fc.constantFrom<Outcome>("done", "partly", "let-go"),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 40 },
);
type Season = (typeof season extends fc.Arbitrary<infer S> ? S : never) & readonly unknown[];

function played(sessions: Season, each: (own: Promises, begun: number, answered: number) => void) {
  let own = nothing;
  let answered = 0;
  sessions.forEach(({ promises, shared, answers }, index) => {
    const begun = index + 1;
    for (const { which, outcome } of answers) {
      const asked = comesBack(own.commitments, begun)[which];
      const next = asked && changeCommitment(own, asked.id, { outcome });
      if (next?.ok) {
        own = next.value;
        answered += 1;
      }
    }
    const made = aPromise({ id: idOf(begun), session: begun, shared });
    const kept = promises ? keepCommitment(own, made) : undefined;
    if (kept?.ok) own = kept.value;
    each(own, begun, answered);
  });
}

describe("what is promised", () => {
  it("comes back at the next session that begins, and stays until it is answered", () => {
    fc.assert(
      fc.property(season, (sessions) => {
        let made = 0;
        played(sessions, (own, begun, answered) => {
          made = Math.max(made, own.commitments.length);
          const open = own.commitments.filter(({ outcome }) => outcome === undefined);
          const now = own.commitments.filter(
            ({ session, outcome }) => session === begun && !outcome,
          );
          expect(comesBack(own.commitments, begun)).toHaveLength(open.length - now.length);
          expect(comesBack(own.commitments, begun + 1)).toHaveLength(open.length);
          expect(own.commitments.length).toBe(open.length + answered);
        });
      }),
    );
  });

  it("is one between two sessions, and a handful in all", () => {
    fc.assert(
      fc.property(season, (sessions) => {
        played(sessions, (own) => {
          const open = own.commitments.filter(({ outcome }) => outcome === undefined);
          expect(open.length).toBeLessThanOrEqual(mostOpen);
          expect(new Set(open.map(({ session }) => session)).size).toBe(open.length);
        });
      }),
    );
  });

  it("is forgotten only when it was answered, the oldest first", () => {
    const answered = Array.from({ length: mostKept }, (_, index) =>
      aPromise({ id: idOf(index), session: index, ...(index > 0 && { outcome: "done" as const }) }),
    );
    const kept = keepCommitment(
      { ...nothing, commitments: answered },
      aPromise({ id: idOf(500), session: 500 }),
    );
    const ids = kept.ok ? kept.value.commitments.map(({ id }) => id) : [];
    expect(ids).toHaveLength(mostKept);
    expect([ids.includes(idOf(0)), ids.includes(idOf(1))]).toEqual([true, false]);
  });

  it("is the circle's to read only while it is shared and not let go", () => {
    fc.assert(
      fc.property(season, (sessions) => {
        played(sessions, (own, begun) => {
          const shown = standing(sharedPartOf(own), begun).commitments.map(({ id }) => id);
          for (const each of own.commitments)
            if (!each.shared || each.outcome === "let-go") expect(shown).not.toContain(each.id);
        });
      }),
    );
  });
});

describe("the last session that has begun", () => {
  it("is the one that runs or was held; what was missed or cancelled asks nobody anything", () => {
    const states = [
      { number: 1, state: "closed" },
      { number: 2, state: "live" },
      { number: 3, state: "missed" },
      { number: 4, state: "cancelled" },
      { number: 5, state: "planned" },
    ] as const;
    expect(lastBegun(states)).toBe(2);
    expect(lastBegun([])).toBe(0);
  });
});

describe("the nudge", () => {
  it("is half-way to the date, else to the next session, else a week later, at the time of day it was promised", () => {
    const by = "2026-12-04" as CalendarDate;
    expect(nudgeAt({ at: madeAt, by }, undefined)).toBe("2026-11-28T15:00:00Z");
    expect(nudgeAt({ at: madeAt }, later(madeAt, { days: 14 }))).toBe("2026-12-01T15:00:00Z");
    expect(nudgeAt({ at: madeAt }, undefined)).toBe("2026-12-01T15:00:00Z");
  });

  it("is none where less than two days are left, or the date is past", () => {
    expect(nudgeAt({ at: madeAt }, later(madeAt, { days: 1, hours: 23 }))).toBeUndefined();
    expect(nudgeAt({ at: madeAt, by: "2026-11-01" as CalendarDate }, undefined)).toBeUndefined();
  });
});
