import { bookAgain } from "../../../shared/schedule/book-again.ts";
import { eventBehind } from "../../../shared/schedule/event-behind.ts";
import { type EventNow, heardFromCalendar } from "../../../shared/schedule/heard-from-calendar.ts";
import { isAskedAbout } from "../../../shared/schedule/lose-event.ts";
import { retimed } from "../../../shared/schedule/retimed.ts";
import { sayComing } from "../../../shared/schedule/say-coming.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { withoutPeople } from "../../../shared/schedule/without-people.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const now = instant("2026-11-22T09:00:00Z");
const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled) as [
  Session["away"][number],
  Session["away"][number],
  Session["away"][number],
];
const circle = aCircle();
const everyone = [ada, bo, cy];
const booked = (over: Partial<Session> = {}, booking = {}) =>
  aSession({ booking: aBooking({ invited: everyone, ...booking }), ...over });
const says = (over: Partial<EventNow> = {}, minutes = 45): EventNow => ({
  time: { startsAt: booked().startsAt, minutes },
  answers: [],
  ...over,
});
const hear = (session: Session, heard: EventNow | "gone", at = now) =>
  heardFromCalendar({ circle, session }, heard, at);
const answer = (name: string, coming: boolean, at?: string) => ({
  mail: `${name}@contoso.example`,
  coming,
  ...(at && { at: instant(`2026-11-21T${at}:00Z`) }),
});

describe("an event that somebody moved in Outlook", () => {
  const startsAt = later(booked().startsAt, { days: 1 });

  it("takes its session along, which counts as a move and asks everyone afresh", () => {
    const { session } = hear(booked({ away: [bo] }), says({ time: { startsAt, minutes: 45 } }));
    expect(session).toMatchObject({ startsAt, minutes: 45, away: [], moves: 1 });
    expect(session.movedFrom).toBeUndefined();
    expect(session.moveAsked).toBeUndefined();
    expect(eventBehind(circle, { ...session, booking: { ...session.booking } }, now)).toBe(
      eventBehind(circle, booked(), now),
    );
  });

  it("is followed a second time in a row: it is moved already", () => {
    const time = { startsAt, minutes: 45 };
    const { session } = hear(booked({ moves: 1 }), says({ time }));
    expect(session).toMatchObject({ startsAt, moves: 2 });
  });

  it("is not followed where it was moved here since: that goes into the calendar", () => {
    const there = says({ time: { startsAt, minutes: 45 } });
    const here = retimed(booked(), { startsAt: later(startsAt, { days: 1 }), minutes: 45 });
    expect(hear(here, there).session).toBe(here);
    expect(hear(here, says()).session).toBe(here);
  });

  it("is not followed into the past, nor once the session runs, nor where it says no more than the day", () => {
    const past = says({ time: { startsAt: later(now, { hours: -1 }), minutes: 45 } });
    expect(hear(booked(), past).session).toEqual(booked());
    const live = booked({ state: "live" });
    expect(hear(live, says({ time: { startsAt, minutes: 45 } })).session).toEqual(live);
    expect(hear(booked(), { answers: [] }).session).toEqual(booked());
  });

  it("takes along who leads: whoever led still does", () => {
    const { session } = hear(
      booked({ facilitator: ada }),
      says({ time: { startsAt, minutes: 45 } }),
    );
    expect(session.facilitator).toBe(ada);
  });
});

describe("an event that somebody made longer or shorter", () => {
  it("is as long as its session from then on", () => {
    const { session } = hear(booked({ usualMinutes: 60 }), says({}, 30));
    expect(session).toMatchObject({ minutes: 30, booking: { lasts: 30 } });
    expect(session.usualMinutes).toBeUndefined();
    expect(session.moves).toBeUndefined();
  });

  it.each([
    [90, 60],
    [5, 15],
  ])("keeps %i minutes, while its session comes as near as it may: %i", (there, here) => {
    const { session } = hear(booked(), says({}, there));
    expect(session).toMatchObject({ minutes: here, booking: { stands: there } });
    expect(eventBehind(circle, { ...session, facilitator: undefined }, now)).toBe(
      eventBehind(circle, { ...booked(), facilitator: undefined }, now),
    );
    expect(hear(session, says({}, there)).session).toBe(session);
    expect(hear(session, says({}, 45)).session).toMatchObject({ minutes: 45 });
  });
});

describe("an event that somebody took out of the calendar", () => {
  it("leaves its session for the circle to decide", () => {
    const { session } = hear(booked(), "gone");
    expect(session).toMatchObject({ state: "planned", booking: { state: "failed" } });
    expect(session.booking).not.toHaveProperty("event");
    expect(session.booking).not.toHaveProperty("joinUrl");
    expect(isAskedAbout(session)).toBe(true);
    expect(hear(session, "gone").session).toBe(session);
  });

  it("is booked again at its time under a new generation, once, by any member", () => {
    const { session } = hear(booked(), "gone");
    const again = bookAgain({ circle, session }, bo, { kind: "service" }, now);
    expect(again).toMatchObject({
      value: { booking: { state: "asked", generation: 2, transaction: `${session.id}:2`, by: bo } },
    });
    if (!again.ok) throw new Error();
    expect(isAskedAbout(again.value)).toBe(false);
    const late = bookAgain({ circle, session: again.value }, cy, { kind: "service" }, now);
    expect(late).toEqual(again);
  });

  it("is not booked again by a stranger, nor when its time has come", () => {
    const { session } = hear(booked(), "gone");
    const owner = { kind: "service" as const };
    const stranger = bookAgain({ circle, session }, personCalled("eve"), owner, now);
    expect(stranger).toEqual({ ok: false, refusal: "not-found" });
    const late = bookAgain({ circle, session }, bo, owner, session.startsAt);
    expect(late).toEqual({ ok: false, refusal: "in-the-past" });
  });

  it("leaves a session alone that runs, is over, or is in no calendar yet", () => {
    const others = [
      booked({ state: "live" }),
      booked({ state: "closed" }),
      booked({ state: "cancelled" }),
      booked({}, { state: "asked", event: undefined }),
    ];
    for (const each of others) expect(hear(each, "gone").session).toEqual(each);
  });
});

describe("an answer to the invitation", () => {
  it("counts as coming or away, a tentative one as coming", () => {
    const first = hear(booked(), says({ answers: [answer("bo", false, "10:00")] }));
    expect(first.session.away).toEqual([bo]);
    const then = hear(first.session, says({ answers: [answer("bo", true, "11:00")] }));
    expect(then.session.away).toEqual([]);
  });

  it("gives way to what the person said here later, and wins over what they said earlier", () => {
    const here = (coming: boolean, at: string, session: Session) => {
      const said = sayComing({ circle, session }, bo, coming, instant(`2026-11-21T${at}:00Z`));
      if (!said.ok) throw new Error();
      return said.value.session;
    };
    const away = here(false, "12:00", booked());
    expect(hear(away, says({ answers: [answer("bo", true, "11:00")] })).session.away).toEqual([bo]);
    expect(hear(away, says({ answers: [answer("bo", true, "13:00")] })).session.away).toEqual([]);
    expect(hear(away, says({ answers: [answer("bo", true, "12:00")] })).session.away).toEqual([bo]);
    const declined = hear(booked(), says({ answers: [answer("bo", false, "11:00")] })).session;
    const back = here(true, "12:00", declined);
    expect(hear(back, says({ answers: [answer("bo", false, "11:00")] })).session.away).toEqual([]);
  });

  it("without a time is news once", () => {
    const accepted = hear(booked(), says({ answers: [answer("bo", true)] })).session;
    const said = sayComing({ circle, session: accepted }, bo, false, now);
    if (!said.ok) throw new Error();
    const again = hear(said.value.session, says({ answers: [answer("bo", true)] }), now);
    expect(again.session.away).toEqual([bo]);
    const other = hear(again.session, says({ answers: [answer("bo", false)] }), now);
    expect(hear(other.session, says({ answers: [answer("bo", true)] }), now).session.away).toEqual(
      [],
    );
  });

  it("of whoever leads has the next in line do so", () => {
    const { session } = hear(booked(), says({ answers: [answer("ada", false, "10:00")] }));
    expect(session.away).toEqual([ada]);
    expect(session.facilitator).toBe(bo);
  });

  it("of somebody who is no member, or by another spelling of the mail, is known for what it is", () => {
    const eve = { mail: "eve@contoso.example", coming: false };
    expect(hear(booked(), says({ answers: [eve] })).session).toEqual(booked());
    const loud = { ...answer("bo", false, "10:00"), mail: "BO@Contoso.example" };
    expect(hear(booked(), says({ answers: [loud] })).session.away).toEqual([bo]);
  });

  it("is forgotten with the people of a session", () => {
    const { session } = hear(booked(), says({ answers: [answer("bo", false, "10:00")] }));
    expect(JSON.stringify(withoutPeople(session))).not.toContain(bo);
  });
});
