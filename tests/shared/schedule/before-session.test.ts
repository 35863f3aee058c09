import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import { cancelSession } from "../../../shared/schedule/cancel-session.ts";
import { letGoBooking } from "../../../shared/schedule/let-go-booking.ts";
import { sayComing } from "../../../shared/schedule/say-coming.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const [ada, bo] = [personCalled("ada"), personCalled("bo")];
const now = instant("2026-11-22T09:00:00Z");
const session = aSession();
const circle = aCircle();

describe("cancelSession", () => {
  it("leaves what stands in the calendar to be removed, and the line as it is", () => {
    const cancelled = cancelSession({ circle, session }, bo, now);
    if (!cancelled.ok) throw new Error(cancelled.refusal);
    expect(cancelled.value.state).toBe("cancelled");
    expect(cancelled.value.booking.surplus).toMatchObject([{ event: "event-1" }]);
    const twice = cancelSession({ circle, session: cancelled.value }, bo, now);
    expect(twice.ok && twice.value).toBe(cancelled.value);
  });

  it("is not found by a stranger", () => {
    expect(cancelSession({ circle, session }, personCalled("eve"), now).ok).toBe(false);
  });
});

describe("letGoBooking", () => {
  const owner = { kind: "person", person: ada } as const;
  const inAdas = aSession({ booking: aBooking({ owner }) });
  const without = leaveCircle(circle, ada);
  if (!without.ok) throw new Error(without.refusal);
  const sitting = { circle: without.value, session: inAdas };

  it("leaves nothing booked once its owner has left, and what stands there to be removed", () => {
    const { event } = inAdas.booking;
    const { booking } = letGoBooking(sitting, ada, now);
    expect(booking).toMatchObject({ state: "failed", surplus: [{ owner, event }] });
    expect(booking.event).toBeUndefined();
    expect(booking.joinUrl).toBeUndefined();
  });

  it("changes nothing for who is still there, for others' calendars, or twice", () => {
    expect(letGoBooking({ circle, session: inAdas }, ada, now)).toBe(inAdas);
    expect(letGoBooking(sitting, bo, now)).toBe(inAdas);
    expect(letGoBooking({ ...sitting, session }, ada, now)).toBe(session);
    const gone = letGoBooking(sitting, ada, now);
    expect(letGoBooking({ ...sitting, session: gone }, ada, now)).toBe(gone);
  });
});

describe("sayComing", () => {
  it("has the next in line lead when whoever leads cannot come", () => {
    const without = sayComing({ circle, session }, ada, false);
    if (!without.ok) throw new Error(without.refusal);
    expect(without.value.session).toMatchObject({ away: [ada], facilitator: bo });
    const twice = sayComing(without.value, ada, false);
    if (!twice.ok) throw new Error(twice.refusal);
    expect(twice.value.session.away).toEqual([ada]);
    const back = sayComing(twice.value, ada, true);
    expect(back.ok && back.value.session.away).toEqual([]);
  });

  it("gives a turn back that was given up within the last minute, the line as it was, and not later", () => {
    const at = instant("2026-11-20T09:00:00Z");
    const without = taken(sayComing({ circle, session }, ada, false, at));
    const again = taken(sayComing(without, ada, false, later(at, { seconds: 5 })));
    const back = taken(sayComing(again, ada, true, later(at, { seconds: 10 })));
    expect(back.session).toMatchObject({ away: [], facilitator: ada });
    expect(back.circle.ledger).toEqual(circle.ledger);
    const late = taken(sayComing(again, ada, true, later(at, { minutes: 2 })));
    expect(late.session).toMatchObject({ away: [], facilitator: bo });
    const other = taken(sayComing(again, bo, true, later(at, { seconds: 10 })));
    expect(other.session.facilitator).toBe(bo);
  });

  it("gives nothing back once the line has moved on", () => {
    const at = instant("2026-11-20T09:00:00Z");
    const without = taken(sayComing({ circle, session }, ada, false, at));
    const moved = taken(sayComing(without, bo, false, later(at, { seconds: 5 })));
    const back = taken(sayComing(moved, ada, true, later(at, { seconds: 10 })));
    expect(back.session.away).toEqual([bo]);
    expect(back.circle.ledger.announced).toEqual(
      taken(sayComing(moved, ada, true)).circle.ledger.announced,
    );
  });
});

function taken(done: ReturnType<typeof sayComing>) {
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}
