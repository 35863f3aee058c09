import fc from "fast-check";
import type { Circle } from "../../../shared/circle/circle.ts";
import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import { refuse } from "../../../shared/kernel/result.ts";
import { attend, isMarkable } from "../../../shared/schedule/attend.ts";
import { bookSession } from "../../../shared/schedule/book-session.ts";
import { closeSession, closeUnattended } from "../../../shared/schedule/close-session.ts";
import type { CalendarOwner, Session } from "../../../shared/schedule/session.ts";
import { settleBooking } from "../../../shared/schedule/settle-booking.ts";
import { beginSession, startSession } from "../../../shared/schedule/start-session.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { askCalled, personCalled, sessionCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled) as [
  Session["away"][number],
  Session["away"][number],
  Session["away"][number],
];
const now = instant("2026-11-22T09:00:00Z");
const session = aSession();
const end = later(session.startsAt, { minutes: 45 });
const circle = aCircle();
const of = (person: typeof ada): CalendarOwner => ({ kind: "person", person });
const got = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const total = ({ ledger }: Circle) =>
  ledger.spare +
  ledger.accounts.reduce((sum, { active, balance }) => sum + (active ? balance : 0), 0);

describe("bookSession", () => {
  const wish = {
    by: ada,
    owner: { kind: "service" } as CalendarOwner,
    startsAt: session.startsAt,
    minutes: 45,
    now,
    id: sessionCalled("new"),
  };
  const refusal = (sessions: readonly Session[], over: Partial<typeof wish> = {}, at = circle) =>
    bookSession(at, sessions, { ...wish, ...over });

  it("plans the first session with the first in line", () => {
    const booked = got(refusal([]));
    expect(booked.session).toMatchObject({ number: 1, state: "planned", facilitator: ada });
    expect(booked.session.booking).toMatchObject({ state: "asked", generation: 1 });
    expect(booked.attempt).toBe("new");
  });

  it("takes a repeated tap as the same booking", () => {
    const { session: first } = got(refusal([]));
    const again = got(refusal([first], { by: bo, id: sessionCalled("other") }));
    expect(again).toMatchObject({ attempt: "repeated", session: first });
  });

  it("plans one session at a time", () => {
    const other = { startsAt: later(session.startsAt, { days: 1 }) };
    expect(refusal([session], other)).toEqual({ ok: false, refusal: "already-planned" });
  });

  it("needs three who have joined, a time to come and a member", () => {
    const two = aCircle({ members: ["ada", "bo"].map((name) => aMember(name)) });
    expect(refusal([], {}, two)).toEqual({ ok: false, refusal: "too-few-joined" });
    expect(refusal([], { startsAt: now })).toEqual({ ok: false, refusal: "in-the-past" });
    expect(refusal([], { by: personCalled("eve") })).toEqual({ ok: false, refusal: "not-found" });
  });

  it("lets another take a personal booking over after ten minutes, under a new generation", () => {
    const { session: first } = got(refusal([], { owner: of(ada) }));
    const bos = (minutes: number) =>
      refusal([first], { by: bo, owner: of(bo), now: later(now, { minutes }) });
    expect(bos(9)).toEqual({ ok: false, refusal: "being-booked" });
    const over = got(bos(10)).session;
    expect(over.id).toBe(first.id);
    expect(over.booking).toMatchObject({ generation: 2, owner: of(bo), state: "asked" });
    expect(over.booking.surplus).toEqual([
      {
        owner: of(ada),
        transaction: first.booking.transaction,
        since: later(now, { minutes: 10 }),
      },
    ]);
    const late = settleBooking(over, first.booking, { event: "adas" });
    expect(late.kept).toBe(false);
    expect(late.session.booking).toMatchObject({
      state: "asked",
      surplus: [{ owner: of(ada), event: "adas" }],
    });
  });
});

describe("closing", () => {
  it("credits who was there, marks what was reached and names the next", () => {
    const live = got(startSession({ circle, session }, bo, session.startsAt));
    const asks = [anAsk(), anAsk({ id: askCalled("second"), order: 2 })];
    const closed = got(closeSession({ circle, session: live }, asks, cy, end));
    expect(closed.session).toMatchObject({ state: "closed", present: [bo, cy] });
    expect(closed.session.credited).toEqual([ada, bo, cy]);
    expect(closed.reached.map(({ reachedIn }) => reachedIn)).toEqual([session.id, session.id]);
    expect(closed.circle.ledger.announced[0]).toBe(bo);
    expect(closed.circle.ledger.lastLedBy).toBe(ada);
  });

  it("misses a session that nobody started or came to, which costs nobody a turn", () => {
    const missed = closeUnattended({ circle, session }, [anAsk()], end);
    expect(missed.session.state).toBe("missed");
    expect(missed.circle.ledger).toBe(circle.ledger);
    expect(missed.reached).toEqual([]);
  });

  it("takes a seen meeting as a held session, led by whoever was to lead", () => {
    const begun = got(beginSession(session, session.startsAt));
    const closed = closeUnattended({ circle, session: begun }, [], end);
    expect(closed.session).toMatchObject({ state: "closed", credited: [ada] });
    expect(total(closed.circle)).toBe(total(circle));
  });

  it("does not begin hours before its time", () => {
    const early = later(session.startsAt, { minutes: -61 });
    expect(startSession({ circle, session }, bo, early)).toEqual(refuse("too-early"));
    expect(beginSession(session, later(session.startsAt, { minutes: -60 })).ok).toBe(true);
  });

  it("closes once", () => {
    const live = got(startSession({ circle, session }, bo, session.startsAt));
    const closed = got(closeSession({ circle, session: live }, [], cy, end));
    const again = got(closeSession(closed, [], bo, later(end, { minutes: 1 })));
    expect(again.circle).toBe(closed.circle);
    expect(again.session).toBe(closed.session);
  });
});

describe("attend", () => {
  const mark = (sitting: { circle: Circle; session: Session }, person = bo, present = true) =>
    got(attend(sitting, [], { person, present, at: later(end, { hours: 1 }) }));

  it("is possible until three days after the end", () => {
    const closed = { ...session, state: "closed" as const };
    expect(isMarkable(closed, later(end, { days: 3 }))).toBe(true);
    expect(isMarkable(closed, later(end, { days: 3, seconds: 1 }))).toBe(false);
    expect(isMarkable(session, later(session.startsAt, { minutes: -1 }))).toBe(false);
  });

  it("turns a missed session into a held one", () => {
    const missed = closeUnattended({ circle, session }, [], end);
    const held = mark(missed);
    expect(held.session).toMatchObject({ state: "closed", credited: [ada, bo] });
    expect(held.circle.ledger.lastLedBy).toBe(ada);
  });

  it("comes to the same whenever people say it, however often they change their minds", () => {
    const names = ["ada", "bo", "cy", "di", "eve"];
    const five = aCircle({ members: names.map((name) => aMember(name)) });
    const marks = fc.array(fc.tuple(fc.constantFrom(...names.map(personCalled)), fc.boolean()));
    fc.assert(
      fc.property(marks, (said) => {
        const begun = got(beginSession(session, session.startsAt));
        let late: { circle: Circle; session: Session } = closeUnattended(
          { circle: five, session: begun },
          [],
          end,
        );
        for (const [person, present] of said) late = mark(late, person, present);
        const present = late.session.present;
        const atOnce = closeUnattended({ circle: five, session: { ...begun, present } }, [], end);
        expect(late.circle.ledger.accounts).toEqual(atOnce.circle.ledger.accounts);
        expect(total(late.circle)).toBe(total(five));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps the sum of balances when someone has left in between", () => {
    const names = ["ada", "bo", "cy", "di"].map(personCalled);
    const four = aCircle({ members: ["ada", "bo", "cy", "di"].map((name) => aMember(name)) });
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.subarray(names), (leaver, there) => {
        const begun = got(beginSession({ ...session, present: there }, session.startsAt));
        const closed = closeUnattended({ circle: four, session: begun }, [], end);
        const left = { ...closed, circle: got(leaveCircle(closed.circle, leaver)) };
        for (const person of names.filter((each) => each !== leaver)) {
          for (const present of [true, false]) {
            expect(total(mark(left, person, present).circle)).toBe(total(four));
          }
        }
      }),
    );
  });

  it("is refused for a cancelled session", () => {
    const cancelled = aSession({ state: "cancelled", booking: aBooking() });
    const about = { person: bo, present: true, at: end };
    expect(attend({ circle, session: cancelled }, [], about).ok).toBe(false);
  });
});
