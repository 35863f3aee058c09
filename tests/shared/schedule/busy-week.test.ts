import fc from "fast-check";
import { agenda } from "../../../shared/agenda/segments.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import {
  busyMinutes,
  lengthenSession,
  shortenSession,
} from "../../../shared/schedule/busy-week.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const circle = aCircle();
const [ada, stranger] = [personCalled("ada"), personCalled("eve")];
const booked = aSession({ booking: aBooking({ event: "event-1" }) });
const shorten = (session = booked, by = ada) => shortenSession({ circle, session }, by);
const then = (done: ReturnType<typeof shorten>) => {
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};

describe("a busy week", () => {
  it("makes the planned session short once, and as long as planned again", () => {
    const short = then(shorten());
    expect(short).toMatchObject({ minutes: busyMinutes, usualMinutes: 45 });
    expect(then(shorten(short))).toBe(short);
    const long = then(lengthenSession({ circle, session: short }, ada));
    expect(long).toMatchObject({ minutes: 45 });
    expect(long.usualMinutes).toBeUndefined();
    expect(then(lengthenSession({ circle, session: booked }, ada))).toBe(booked);
  });

  it("remembers how long the event lasts that is in calendars, and nothing where there is none", () => {
    expect(then(shorten()).booking.lasts).toBe(45);
    const asked = aSession({ booking: aBooking({ state: "asked" }) });
    expect(
      then(shorten({ ...asked, booking: { ...asked.booking, event: undefined } })).booking.lasts,
    ).toBeUndefined();
  });

  it("is any member's to say, of a session that has not begun", () => {
    expect(shorten(booked, stranger)).toEqual({ ok: false, refusal: "not-found" });
    expect(shorten({ ...booked, state: "live" })).toEqual({ ok: false, refusal: "has-begun" });
    expect(shorten({ ...booked, state: "cancelled" })).toEqual({ ok: false, refusal: "not-found" });
    const short = { ...booked, minutes: 15 };
    expect(then(shorten(short))).toBe(short);
  });

  it("leaves an agenda that adds up, whatever is asked", () => {
    fc.assert(
      fc.property(fc.nat(30), (count) => {
        const asks = Array.from({ length: count }, (_, index) =>
          anAsk({ id: askCalled(`ask-${index}`), order: index + 1 }),
        );
        const { segments } = agenda(busyMinutes, asks);
        expect(sumOf(segments.map(({ minutes }) => minutes))).toBe(busyMinutes);
      }),
    );
  });
});
