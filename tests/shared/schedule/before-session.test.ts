import { cancelSession } from "../../../shared/schedule/cancel-session.ts";
import { sayComing } from "../../../shared/schedule/say-coming.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

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
});
