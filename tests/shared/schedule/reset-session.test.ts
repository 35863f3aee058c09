import fc from "fast-check";
import { agendaInMode } from "../../../shared/agenda/agenda-in-mode.ts";
import { beginRunning } from "../../../shared/agenda/begin-running.ts";
import { currentStep, stepEnd } from "../../../shared/agenda/current-step.ts";
import { moveRunning, runningMove } from "../../../shared/agenda/move-running.ts";
import { running } from "../../../shared/agenda/running.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import { announce } from "../../../shared/rotation/announce.ts";
import { primerFor } from "../../../shared/rotation/primer.ts";
import { closeSession } from "../../../shared/schedule/close-session.ts";
import { callReset, endReset } from "../../../shared/schedule/reset-session.ts";
import { sayComing } from "../../../shared/schedule/say-coming.ts";
import { later, minutesBetween } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const announced = announce(aCircle(), [aSession({ facilitator: undefined })]);
const circle = announced.circle;
const session = announced.sessions[0] ?? aSession();
const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled) as [never, never, never];
const line = circle.ledger.announced;
const [first] = line;
const other = first === cy ? bo : cy;
function done<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}
const called = () => done(callReset({ circle, session }, ada, other));

describe("a reset", () => {
  it("is short, has its own agenda, and is led by whoever was named; the line stays", () => {
    const now = called();
    expect(now.session).toMatchObject({ minutes: 20, facilitator: other, reset: { leads: other } });
    expect(now.circle.ledger.announced).toEqual(line);
    const { segments, waiting } = agendaInMode("reset", 20, [anAsk()]);
    expect(segments.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ["charter", 3],
      ["needs", 10],
      ["agreement", 5],
      ["promises", 2],
    ]);
    expect(waiting).toHaveLength(1);
  });

  it("is an ordinary session again, as long and led as before", () => {
    const back = done(endReset(called(), bo));
    expect(back.session).toEqual({ ...session, booking: back.session.booking });
    expect(done(endReset(back, bo)).session).toBe(back.session);
  });

  it("costs nobody their turn: whoever is announced leads the one after it, and balances sum to the same", () => {
    const live = { ...called().session, state: "live" as const, present: [ada, bo, cy] };
    const closed = done(
      closeSession({ circle: called().circle, session: live }, [], ada, live.startsAt),
    );
    expect(closed.circle.ledger.announced.slice(0, 2)).toEqual(line.slice(0, 2));
    expect(closed.circle.ledger.owed).toEqual(circle.ledger.owed);
    expect(closed.circle.ledger.lastLedBy).toBe(other);
    const sum = (of: typeof circle) => sumOf(of.ledger.accounts.map(({ balance }) => balance));
    expect(sum(closed.circle)).toBe(sum(circle));
    expect(closed.reached).toEqual([]);
  });

  it("has nobody lead it rather than the next in line when whoever was named cannot come", () => {
    const without = done(sayComing(called(), other, false));
    expect(without.session.facilitator).toBeUndefined();
  });

  it("is led by nobody who is a stranger, away, or comes after it has begun", () => {
    const eve = personCalled("eve");
    expect(callReset({ circle, session }, ada, eve)).toMatchObject({ refusal: "cannot-lead" });
    expect(callReset({ circle, session }, eve, ada)).toMatchObject({ refusal: "not-found" });
    const away = { ...session, away: [other] };
    expect(callReset({ circle, session: away }, ada, other)).toMatchObject({
      refusal: "cannot-lead",
    });
    const live = { ...session, state: "live" as const };
    expect(callReset({ circle, session: live }, ada, other)).toMatchObject({
      refusal: "has-begun",
    });
  });

  it("is prepared with the primer on conflict", () => {
    expect(primerFor(called().session)).toBe("conflict");
    expect(primerFor(session)).toBe("listening");
  });

  it("always adds up, whatever is tapped, however late it began", () => {
    const taps = fc.array(
      fc.record({ move: fc.constantFrom(...runningMove.options), seconds: fc.nat(300) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(taps, fc.nat(1500), (all, late) => {
        let at = later(session.startsAt, { seconds: late });
        let now = beginRunning(called(), [anAsk()], at);
        expect(now.segments.map(({ kind }) => kind)[0]).toBe("charter");
        for (const { move, seconds } of all) {
          at = later(at, { seconds });
          const next = moveRunning(now, move, { asks: [anAsk()], people: [ada, bo, cy], at });
          expect(() => running.parse(next)).not.toThrow();
          expect(next.segments).toHaveLength(4);
          const fitted = next !== now && !["pause", "check"].includes(move);
          const left = Math.round(minutesBetween(stepEnd(next, at), next.endsAt));
          const coming = next.segments.slice(next.segment + 1).map(({ steps }) => sumOf(steps));
          if (fitted && coming.length > 0)
            expect(sumOf(coming)).toBe(Math.max(left, coming.length));
          expect(currentStep(next).minutes).toBeGreaterThanOrEqual(1);
          now = next;
        }
      }),
    );
  });
});
