import { answerMove } from "../../../shared/schedule/answer-move.ts";
import { moveBack } from "../../../shared/schedule/move-back.ts";
import { moveSession } from "../../../shared/schedule/move-session.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const [ada, bo, cy, eve] = ["ada", "bo", "cy", "eve"].map(personCalled) as [
  Session["away"][number],
  Session["away"][number],
  Session["away"][number],
  Session["away"][number],
];
const circle = aCircle();
const now = instant("2026-11-22T09:00:00Z");
const session = aSession();
const { startsAt } = session;
const thursday = later(startsAt, { days: 2 });
const wish = { by: bo, from: startsAt, startsAt: thursday, minutes: 45, now };
const move = (over: Partial<typeof wish> = {}, it = session, others: readonly Session[] = []) =>
  moveSession({ circle, session: it, others }, { ...wish, ...over });
const came = (...args: Parameters<typeof move>) => {
  const done = move(...args);
  return done.ok ? done.value.outcome : done.refusal;
};
const got = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const another = (name: string, days: number, over: Partial<Session> = {}) =>
  aSession({ id: sessionCalled(name), startsAt: later(startsAt, { days }), number: 2, ...over });

describe("moveSession", () => {
  it("gives it another time, which its event still has to follow, and asks everyone afresh", () => {
    const said = { ...session, away: [cy], present: [bo] };
    const { session: moved, outcome } = got(move({}, said));
    expect(outcome).toBe("moved");
    expect(moved).toMatchObject({ startsAt: thursday, minutes: 45, away: [], present: [] });
    expect(moved.booking).toMatchObject({ starts: startsAt, lasts: 45, event: "event-1" });
    expect(moved).toMatchObject({ moves: 1, id: session.id, number: session.number });
  });

  it("is any member's, of a planned session in calendars", () => {
    expect(came({ by: eve })).toBe("not-found");
    expect(came({}, { ...session, state: "cancelled" })).toBe("not-found");
    expect(came({}, { ...session, state: "live" })).toBe("has-begun");
    expect(came({}, { ...session, state: "missed" })).toBe("has-begun");
    expect(came({}, { ...session, booking: aBooking({ state: "asked" }) })).toBe("being-booked");
  });

  it("takes neither a time that has begun nor another session's, nor passes one", () => {
    expect(came({ startsAt: now })).toBe("in-the-past");
    expect(came({}, session, [another("second", 2)])).toBe("time-taken");
    expect(came({}, session, [another("second", 1)])).toBe("time-taken");
    expect(came({}, session, [another("second", 3)])).toBe("moved");
    const back = { from: thursday, startsAt: later(startsAt, { hours: -1 }) };
    expect(came(back, another("second", 2), [session])).toBe("time-taken");
  });

  it("lets the first of two win; the same move twice is one", () => {
    const { session: moved } = got(move());
    expect(came({ by: cy, startsAt: later(startsAt, { days: 1 }) }, moved)).toBe("moved-meanwhile");
    expect(got(move({ by: cy }, moved)).session).toBe(moved);
  });

  it("has somebody else lead where whoever leads was known to miss it, and keeps their turn", () => {
    const asks = { outside: [], without: [ada], each: 15 };
    const chosen = { because: "only" as const, instead: "other-leads" as const, asks };
    const moved = got(moveSession({ circle, session }, { ...wish, chosen }));
    expect(moved.session.facilitator).not.toBe(ada);
    expect(moved.session.away).toEqual([ada]);
    expect(moved.circle.ledger.announced).toContain(ada);
  });

  it("keeps the length of a busy week, and what it was planned to be", () => {
    const short = { ...session, minutes: 20, usualMinutes: 45 };
    const usual = { minutes: 20, usualMinutes: 45 };
    expect(got(move({ minutes: 20 }, short)).session).toMatchObject(usual);
    expect(got(move({ minutes: 20 })).session).toMatchObject(usual);
    expect(got(move({ minutes: 45 }, short)).session.usualMinutes).toBeUndefined();
  });
});

describe("a second move in a row", () => {
  const moved = got(move()).session;
  const again = { from: thursday, startsAt: later(startsAt, { days: 3 }) };
  const asked = got(move(again, moved)).session;
  const time = { startsAt: later(thursday, { days: 7 }), minutes: 45 };
  type Says = Parameters<typeof answerMove>[1]["answer"];
  const answer = (says: Says, by = cy, it = asked) =>
    answerMove({ circle, session: it }, { by, now, answer: says, time });

  it("asks the circle instead", () => {
    expect(asked).toMatchObject({ startsAt: thursday, moves: 1 });
    expect(asked.moveAsked).toMatchObject({ by: bo, startsAt: again.startsAt });
  });

  it("is one, too, of the session after one that was moved, unless one was held as planned", () => {
    const held = { ...moved, state: "closed" as const };
    const next = another("second", 14);
    const to = { from: next.startsAt, startsAt: later(next.startsAt, { days: 1 }) };
    expect(came(to, next, [held])).toBe("asked");
    expect(came(to, next, [{ ...moved, state: "missed" }])).toBe("asked");
    expect(came(to, next, [{ ...session, state: "closed" }])).toBe("moved");
    expect(came(to, next, [{ ...moved, state: "cancelled" }])).toBe("moved");
    const between = another("between", 7, { state: "closed" });
    expect(came(to, next, [held, between])).toBe("moved");
  });

  it("comes to what the first answer says", () => {
    expect(got(answer("keep")).session).toMatchObject({ startsAt: thursday, minutes: 45 });
    expect(got(answer("keep")).session.moveAsked).toBeUndefined();
    const short = { startsAt: thursday, minutes: 20, usualMinutes: 45 };
    expect(got(answer("shorter")).session).toMatchObject(short);
    const anyway = { startsAt: again.startsAt, moves: 2 };
    expect(got(answer("move")).session).toMatchObject(anyway);
    const { session: late } = got(answer("later"));
    expect(late).toMatchObject({ startsAt: time.startsAt, moves: 2 });
    expect(answer("shorter", ada, late)).toEqual({ ok: false, refusal: "answered" });
    expect(answer("keep", eve)).toEqual({ ok: false, refusal: "not-found" });
  });

  it("does not let another ask while the circle is asked", () => {
    const other = { ...again, startsAt: later(startsAt, { days: 4 }), by: cy };
    expect(came(other, asked)).toBe("moved-meanwhile");
    expect(got(move({ ...again, by: cy }, asked)).session).toBe(asked);
  });

  it.each(["keep", "shorter", "later", "move"] as const)(
    "is asked about again once «%s» is taken back",
    (says) => {
      const { session: after } = got(answer(says));
      const way = { by: ada, from: after.startsAt, now };
      const back = got(moveBack({ circle, session: after }, way)).session;
      const { movedFrom: _, booking: _before, ...before } = asked;
      expect(back).toMatchObject(before);
      expect(back.minutes).toBe(45);
      expect(back.usualMinutes).toBeUndefined();
    },
  );
});

describe("moveBack", () => {
  const moved = got(move({}, { ...session, away: [cy] })).session;
  const back = (over: Partial<{ by: typeof bo; from: typeof now; now: typeof now }> = {}) =>
    moveBack({ circle, session: moved }, { by: cy, from: thursday, now, ...over });

  it("is for ten minutes anyone's who sees what was made of it", () => {
    expect(got(back()).session).toMatchObject({ startsAt, away: [cy] });
    expect(back({ by: eve })).toEqual({ ok: false, refusal: "not-found" });
    expect(back({ from: startsAt })).toEqual({ ok: false, refusal: "moved-meanwhile" });
    const late = later(now, { minutes: 11 });
    expect(back({ now: late })).toEqual({ ok: false, refusal: "too-late" });
  });

  it("leaves what was never moved as it is", () => {
    const sitting = { circle, session };
    expect(got(moveBack(sitting, { by: cy, from: startsAt, now })).session).toBe(session);
  });
});
