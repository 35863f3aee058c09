import type { Circle } from "../../../shared/circle/circle.ts";
import { datesKept } from "../../../shared/circle/circle-health.ts";
import { datesAfter } from "../../../shared/circle/dates-after.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const planned = aSession();
const end = later(planned.startsAt, { hours: 1 });
const [ada, bo] = [personCalled("ada"), personCalled("bo")];
const closed: Session = { ...planned, state: "closed", present: [bo], closedAt: end };

const ends = (
  session: Session,
  some: { from?: Circle; to?: Circle; now?: Instant; empty?: boolean } = {},
) => {
  const { from = aCircle(), now = end, empty = false } = some;
  return datesAfter(from, some.to ?? from, [{ before: planned, session, empty }], now);
};
const dates = (circle: Circle) => circle.health?.dates ?? [];

describe("what is counted of a session that has ended", () => {
  it("is that it was held, how many of how many were there, whoever led included, and when", () => {
    const after = ends({ ...closed, moves: 2 }, { empty: true });
    expect(after.health).toEqual({
      dates: [{ session: planned.id, held: true, of: 3, were: 2, empty: true, moves: 2 }],
      aliveAt: end,
    });
    expect(JSON.stringify(after.health)).not.toContain(ada);
    expect(dates(ends(closed, { from: aCircle({ mode: "light" }), empty: true }))).toEqual([
      { session: planned.id, held: true, of: 3, were: 2 },
    ]);
  });

  it("is that nobody came to one that was missed, and no sign of life", () => {
    const after = ends({ ...planned, state: "missed", closedAt: end });
    expect(after.health).toEqual({
      dates: [{ session: planned.id, held: false, of: 3, were: 0 }],
    });
  });

  it("is put right by what members say later, and gone once the session is to take place after all", () => {
    const once = ends(closed);
    const more = { ...closed, present: [bo, personCalled("cy")] };
    const marked = datesAfter(once, once, [{ before: closed, session: more, empty: false }], end);
    expect(dates(marked)).toMatchObject([{ were: 3 }]);
    const again = [{ before: more, session: planned, empty: false }];
    expect(dates(datesAfter(marked, marked, again, end))).toEqual([]);
    expect(datesAfter(marked, marked, [{ before: more, session: more, empty: false }], end)).toBe(
      marked,
    );
  });

  it("is nothing where it was called off in time, by a pause or by another habit, or hardly booked", () => {
    const off: Session = { ...planned, state: "cancelled" };
    const late = later(planned.startsAt, { days: -1 });
    expect(dates(ends(off, { now: late }))).toMatchObject([{ held: false }]);
    expect(dates(ends(off, { now: later(planned.startsAt, { days: -8 }) }))).toEqual([]);
    const pause = { until: later(end, { days: 20 }), by: ada, at: late, calledOff: [planned.id] };
    expect(dates(ends(off, { to: aCircle({ pause }), now: late }))).toEqual([]);
    const rhythm = { every: "weekly" as const, minutes: 30 };
    expect(dates(ends(off, { to: aCircle({ rhythm }), now: late }))).toEqual([]);
    const fresh = { ...off, booking: { ...off.booking, since: later(late, { hours: -2 }) } };
    expect(dates(ends(fresh, { now: late }))).toEqual([]);
  });

  it("is of the last eight, whatever was before", () => {
    let circle = aCircle();
    for (let number = 0; number < datesKept + 3; number++) {
      const before = aSession({ id: sessionCalled(`s${number}`) });
      const session: Session = { ...before, state: "missed" };
      circle = datesAfter(circle, circle, [{ before, session, empty: false }], end);
    }
    expect(dates(circle)).toHaveLength(datesKept);
    expect(dates(circle).at(-1)?.session).toBe(sessionCalled(`s${datesKept + 2}`));
    expect(JSON.stringify(circle.health).length).toBeLessThan(800);
  });
});
