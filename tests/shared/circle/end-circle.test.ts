import fc from "fast-check";
import type { Circle } from "../../../shared/circle/circle.ts";
import {
  aloneFrom,
  bringBack,
  confirmEnding,
  proposeEnding,
  withdrawEnding,
  withoutLapsed,
} from "../../../shared/circle/end-circle.ts";
import { type EndingKind, endingKind } from "../../../shared/circle/ending.ts";
import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import type { Result } from "../../../shared/kernel/result.ts";
import { type Instant, instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";

const at = instant("2027-02-15T09:00:00Z");
const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled) as [never, never, never];
const sure = (result: Result<Circle, string>): Circle => {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};
const proposed = (kind: "close" | "erase" = "close", circle = aCircle()) =>
  sure(proposeEnding(circle, ada, kind, at));

describe("the end of a circle", () => {
  it("takes a second member: whoever proposed it is none, however often they tap", () => {
    const asked = proposed();
    for (const days of [0, 7, 20])
      expect(confirmEnding(asked, ada, "close", later(at, { days }))).toEqual({
        ok: false,
        refusal: "takes-another",
      });
    const closed = sure(confirmEnding(asked, bo, "close", at));
    expect(closed.ended).toEqual({ kind: "close", at, goneAt: later(at, { days: 182 }) });
    expect(confirmEnding(closed, cy, "close", later(at, { days: 1 }))).toEqual({
      ok: true,
      value: closed,
    });
    expect(sure(confirmEnding(proposed("erase"), bo, "erase", at)).ended?.goneAt).toBe(
      later(at, { days: 7 }),
    );
  });

  it("is confirmed as it was proposed, and not as something else", () => {
    expect(confirmEnding(proposed("close"), bo, "erase", at)).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect(proposeEnding(proposed("close"), bo, "erase", at)).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect(proposeEnding(proposed("close"), bo, "close", at)).toEqual({
      ok: true,
      value: proposed("close"),
    });
  });

  it("may be wished by one who is alone, after a week in which somebody could have come back", () => {
    const members = [
      aMember("ada"),
      aMember("bo", { standing: "left" }),
      aMember("cy", { standing: "left" }),
    ];
    const asked = proposed("erase", aCircle({ members }));
    expect(confirmEnding(asked, ada, "erase", later(at, { days: 6 }))).toMatchObject({
      refusal: "not-yet",
    });
    const from = aloneFrom({ at });
    expect(sure(confirmEnding(asked, ada, "erase", from)).ended?.goneAt).toBe(
      later(from, { days: 7 }),
    );
  });

  it("is taken back by anyone, falls with whoever proposed it, and lapses after a month", () => {
    expect(sure(withdrawEnding(proposed(), cy)).proposal).toBeUndefined();
    expect(sure(leaveCircle(proposed(), ada)).proposal).toBeUndefined();
    expect(sure(leaveCircle(proposed(), bo)).proposal).toBeDefined();
    const late = later(at, { days: 30 });
    expect(confirmEnding(proposed(), bo, "close", late)).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect(withoutLapsed(proposed(), late).proposal).toBeUndefined();
    expect(withoutLapsed(proposed(), later(at, { days: 29 })).proposal).toBeDefined();
  });

  it("can be undone by anyone as long as something is left, and leaves no trace then", () => {
    const before = aCircle();
    const erased = sure(confirmEnding(proposed("erase", before), bo, "erase", at));
    expect(sure(bringBack(erased, cy, later(at, { days: 6, hours: 23 })))).toEqual(before);
    expect(bringBack(erased, cy, later(at, { days: 7 }))).toMatchObject({ refusal: "not-found" });
  });

  it("of a closed circle can still be that it is erased, and goes back to being closed", () => {
    const closed = sure(confirmEnding(proposed(), bo, "close", at));
    const week = later(at, { days: 7 });
    const asked = sure(proposeEnding(closed, bo, "erase", week));
    const erased = sure(confirmEnding(asked, cy, "erase", week));
    expect(erased.ended).toMatchObject({ kind: "erase", goneAt: later(week, { days: 7 }) });
    expect(sure(bringBack(erased, ada, week))).toEqual(closed);
  });

  it("is nobody's but the members'", () => {
    const eve = personCalled("eve");
    for (const done of [
      proposeEnding(aCircle(), eve, "close", at),
      confirmEnding(proposed(), eve, "close", at),
      withdrawEnding(proposed(), eve),
      bringBack(proposed(), eve, at),
    ])
      expect(done).toEqual({ ok: false, refusal: "not-found" });
  });

  it("never comes by one member's taps alone while another is there, in whatever order", () => {
    const deeds = {
      propose: (circle: Circle, kind: EndingKind, now: Instant) =>
        proposeEnding(circle, ada, kind, now),
      confirm: (circle: Circle, kind: EndingKind, now: Instant) =>
        confirmEnding(circle, ada, kind, now),
      withdraw: (circle: Circle) => withdrawEnding(circle, ada),
      back: (circle: Circle, _kind: EndingKind, now: Instant) => bringBack(circle, ada, now),
    };
    const tap = fc.record({
      deed: fc.constantFrom(...Object.values(deeds)),
      kind: fc.constantFrom(...endingKind.options),
      hours: fc.integer({ min: 0, max: 40 * 24 }),
    });
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 20 }), (taps) => {
        let [circle, now] = [aCircle(), at];
        for (const { deed, kind, hours } of taps) {
          now = later(now, { hours });
          const done = deed(circle, kind, now);
          if (done.ok) circle = done.value;
          expect(circle.ended).toBeUndefined();
        }
      }),
    );
  });
});
