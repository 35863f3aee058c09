import fc from "fast-check";
import { placesOf } from "../../../shared/rotation/places-of.ts";
import { answerMove } from "../../../shared/schedule/answer-move.ts";
import { appointFacilitator, type Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import { moveBack } from "../../../shared/schedule/move-back.ts";
import { moveSession } from "../../../shared/schedule/move-session.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { sessionEnd } from "../../../shared/schedule/session-end.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const now = instant("2026-11-22T09:00:00Z");
const members = ["ada", "bo", "cy", "dee", "eli"].map((name) => aMember(name));
const people = members.map(({ person }) => person);
const circle = aCircle({ members });
const [ada = circle.madeBy, bo = circle.madeBy] = people;
const planned = [0, 14, 28].map((days, index) =>
  aSession({
    id: sessionCalled(`s${index}`),
    number: index + 1,
    startsAt: later(aSession().startsAt, { days }),
    facilitator: circle.ledger.announced[index] ?? ada,
  }),
);
const ids = planned.map(({ id }) => id);

const anyStep = fc.record({
  which: fc.nat(2),
  by: fc.constantFrom(...people),
  days: fc.integer({ min: -20, max: 40 }),
  minutes: fc.constantFrom(20, 30, 45),
  does: fc.constantFrom("move", "keep", "shorter", "later", "anyway", "back", "away"),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

function taken(sitting: Sitting, { by, days, minutes, does }: Step) {
  const { session } = sitting;
  const { startsAt: from } = session;
  const to = { startsAt: later(from, { days }), minutes };
  if (does === "move") return moveSession(sitting, { by, now, from, ...to });
  if (does === "back") return moveBack(sitting, { by, now, from });
  if (does === "away")
    return { ok: true as const, value: { ...sitting, session: { ...session, away: [by] } } };
  const answer = does === "anyway" ? "move" : does;
  return answerMove(sitting, { by, now, answer, time: to });
}

/** Each is there once, in its order, in time to come and beside the next, under the booking it had. */
function standsAsPlanned(sessions: readonly Session[]) {
  expect(openSessions(sessions).map(({ id }) => id)).toEqual(ids);
  for (const [place, each] of sessions.entries()) {
    const after = sessions[place + 1];
    expect(each.booking.transaction).toBe(planned[place]?.booking.transaction);
    expect(each.booking.event).toBe(planned[place]?.booking.event);
    expect(each.startsAt > now).toBe(true);
    expect(!after || sessionEnd(each) <= after.startsAt).toBe(true);
  }
}

function after(all: readonly Session[], of: Sitting["circle"], step: Step) {
  const session = all[step.which];
  if (!session) throw new Error("A session is lost.");
  const others = all.filter((each) => each !== session);
  const done = taken({ circle: of, session, others }, step);
  if (!done.ok) return { all, of };
  const { value } = done;
  return { all: all.map((each) => (each === session ? value.session : each)), of: value.circle };
}

const must = <T>(done: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`);
  return done.value;
};

/** Moves it there and takes that back. */
function thereAndBack(sitting: Sitting, days: number, minutes: number, misses: boolean): Sitting {
  const { startsAt: from } = sitting.session;
  const startsAt = later(from, { days });
  const without = misses && sitting.session.facilitator ? [sitting.session.facilitator] : [];
  const asks = { outside: [], without, each: 1 };
  const chosen = { instead: "other-leads" as const, asks };
  const wish = { by: bo, now, from, startsAt, minutes, chosen };
  return must(moveBack(must(moveSession(sitting, wish)), { by: bo, now, from: startsAt }));
}

describe("any moves, answers and ways back", () => {
  it("never lose, double or pass a session, and leave each its one event", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        let now: ReturnType<typeof after> = { all: planned, of: circle };
        for (const step of steps) {
          now = after(now.all, now.of, step);
          standsAsPlanned(now.all);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are as before once a move is taken back, the line of facilitators included", () => {
    fc.assert(
      fc.property(
        fc.subarray(people, { maxLength: 3 }),
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom(20, 30, 45),
        fc.boolean(),
        (away, days, minutes, misses) => {
          const session = { ...aSession(), away, reminder: "reminder-1" };
          const before = appointFacilitator({ circle, session });
          const back = thereAndBack(before, days, minutes, misses);
          const { starts, lasts, ...booking } = back.session.booking;
          expect([starts, lasts]).toEqual([session.startsAt, session.minutes]);
          expect({ ...back.session, booking }).toEqual(before.session);
          expect(placesOf(back.circle.ledger)).toEqual(placesOf(before.circle.ledger));
        },
      ),
      { numRuns: 200 },
    );
  });
});
