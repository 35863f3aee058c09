import fc from "fast-check";
import { type EventNow, heardFromCalendar } from "../../../shared/schedule/heard-from-calendar.ts";
import { session as sessionSchema } from "../../../shared/schedule/session.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const now = instant("2026-11-22T09:00:00Z");
const circle = aCircle();
const invited = ["ada", "bo", "cy"].map(personCalled);
const booked = () => aSession({ booking: aBooking({ invited }) });
const hear = (heard: EventNow | "gone") =>
  heardFromCalendar({ circle, session: booked() }, heard, now);

const minute = (from: number, until: number) =>
  fc.integer({ min: from, max: until }).map((minutes) => later(now, { minutes }));
const anyHeard = fc.record({
  time: fc.option(
    fc.record({ startsAt: minute(-3000, 30_000), minutes: fc.integer({ min: 1, max: 1500 }) }),
    { nil: undefined },
  ),
  answers: fc.array(
    fc.record({
      mail: fc.constantFrom("ada@contoso.example", "bo@contoso.example", "eve@contoso.example"),
      coming: fc.boolean(),
      at: fc.option(minute(-3000, 0), { nil: undefined }),
    }),
    // Outlook lists everyone once.
    { maxLength: 3 },
  ),
});
const once = (heard: EventNow): EventNow => ({
  ...heard,
  answers: heard.answers.filter(
    ({ mail }, at) => heard.answers.findIndex((each) => each.mail === mail) === at,
  ),
});

describe("whatever a calendar says", () => {
  it("changes nothing when it is heard again", () => {
    fc.assert(
      fc.property(fc.oneof(anyHeard.map(once), fc.constant("gone" as const)), (heard) => {
        const first = hear(heard);
        const again = heardFromCalendar(first, heard, later(now, { minutes: 5 }));
        expect(again.session).toEqual(first.session);
        expect(again.circle).toEqual(first.circle);
      }),
    );
  });

  it("leaves a session that can be stored, of a length that a session may have, not in the past", () => {
    fc.assert(
      fc.property(fc.array(anyHeard.map(once), { maxLength: 4 }), (all) => {
        let so = { circle, session: booked() };
        for (const heard of all) so = heardFromCalendar(so, heard, now);
        expect(sessionSchema.parse(so.session)).toEqual(so.session);
        expect(so.session.startsAt > now).toBe(true);
      }),
    );
  });
});
