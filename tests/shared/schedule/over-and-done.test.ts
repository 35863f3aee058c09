import fc from "fast-check";
import { overAndDone } from "../../../shared/schedule/over-and-done.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const startsAt = instant("2026-11-02T14:00:00Z");
/** The last minute in which someone can say that they were there. */
const markableUntil = later(startsAt, { days: 3, minutes: 45 });
const after = later(markableUntil, { minutes: 1 });

const numbered = (number: number, state: Session["state"], over: Partial<Session> = {}) =>
  aSession({ id: sessionCalled(`${number}x`), number, state, startsAt, ...over });
const first = numbered(1, "closed");
const second = numbered(2, "closed");

describe("sessions that are over and done", () => {
  const done = (sessions: readonly Session[], counted = [first, second], at = after) =>
    overAndDone(
      sessions,
      counted.map(({ id }) => id),
      at,
    ).map(({ number }) => number);

  it("are those before the last one", () => {
    expect(done([first, second, numbered(3, "planned")])).toEqual([1]);
  });

  it("are none as long as people may say that they were there", () => {
    expect(done([first, second], [first, second], markableUntil)).toEqual([]);
  });

  it("are none whose pulse is not counted, or that has left something in a calendar", () => {
    expect(done([first, second], [second])).toEqual([]);
    const surplus = [{ owner: { kind: "service" as const }, transaction: "left" }];
    const left = { ...first, booking: aBooking({ surplus }) };
    expect(done([left, second])).toEqual([]);
  });

  it("are not the last one held, though others were missed since", () => {
    expect(done([first, second, numbered(3, "missed"), numbered(4, "missed")])).toEqual([1, 3]);
  });

  it("are those called off, once their time is as long past", () => {
    expect(done([numbered(1, "cancelled")], [], markableUntil)).toEqual([]);
    expect(done([numbered(1, "cancelled")], [])).toEqual([1]);
  });

  it("leave three at most, however long a season is", () => {
    const states = fc.constantFrom<Session["state"]>("closed", "missed", "cancelled");
    fc.assert(
      fc.property(fc.array(states, { maxLength: 60 }), fc.boolean(), (season, planned) => {
        const over = season.map((state, index) => numbered(index + 1, state));
        const sessions = planned ? [...over, numbered(season.length + 1, "planned")] : over;
        const away = done(sessions, over);
        expect(sessions.length - away.length).toBeLessThanOrEqual(3);
        expect(away).not.toContain(over.findLast(({ state }) => state === "closed")?.number);
      }),
    );
  });
});
