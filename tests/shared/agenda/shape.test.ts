import fc from "fast-check";
import { agendaOf } from "../../../shared/agenda/agenda-in-mode.ts";
import { beginRunning } from "../../../shared/agenda/begin-running.ts";
import { stepEnd } from "../../../shared/agenda/current-step.ts";
import { moveRunning, type RunningMove, runningMove } from "../../../shared/agenda/move-running.ts";
import { planRest } from "../../../shared/agenda/plan-rest.ts";
import { type Running, running } from "../../../shared/agenda/running.ts";
import { agenda } from "../../../shared/agenda/segments.ts";
import type { PartRef, Shape } from "../../../shared/agenda/shape.ts";
import { shapePart } from "../../../shared/agenda/shape-part.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import { callReset } from "../../../shared/schedule/reset-session.ts";
import { type Instant, later, minutesBetween } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const circle = aCircle();
const session = aSession();
const { startsAt } = session;
const [ada, bo] = ["ada", "bo"].map(personCalled) as [PersonId, PersonId];
type PersonId = ReturnType<typeof personCalled>;
const names = ["first", "second", "third"];
const asks = names.map((name, index) =>
  anAsk({ id: askCalled(name), text: name, order: index + 1, by: bo }),
);
const parts: readonly PartRef[] = ["check-in", "round", "promises", ...asks.map(({ id }) => id)];
const shapes = fc
  .uniqueArray(
    fc.record({ part: fc.constantFrom(...parts), minutes: fc.oneof(fc.nat(60), fc.constant(0)) }),
    { selector: ({ part }) => part, maxLength: 6 },
  )
  .map((all): Shape => all);
const minutesOf = (shape: Shape, minutes = 45) =>
  agenda(minutes, asks, [], shape).segments.map((each) => [
    each.kind === "ask" ? each.ask.text : each.kind,
    each.minutes,
  ]);

describe("an agenda that members have changed", () => {
  it("gives what was said, and the rest to the others", () => {
    expect(minutesOf([{ part: "check-in", minutes: 10 }])).toEqual([
      ["check-in", 10],
      ["first", 10],
      ["second", 10],
      ["round", 9],
      ["promises", 6],
    ]);
    expect(minutesOf([{ part: askCalled("first"), minutes: 20 }])).toEqual([
      ["check-in", 5],
      ["first", 20],
      ["round", 14],
      ["promises", 6],
    ]);
  });

  it("goes without a part that is left out; an ask waits for the next session", () => {
    const without: Shape = [
      { part: "round", minutes: 0 },
      { part: askCalled("first"), minutes: 0 },
    ];
    expect(minutesOf(without)).toEqual([
      ["check-in", 5],
      ["second", 17],
      ["third", 17],
      ["promises", 6],
    ]);
    expect(agenda(45, asks, [], without).waiting.map(({ text }) => text)).toEqual(["first"]);
  });

  it("checks in where everything is left out", () => {
    const nothing = parts.map((part) => ({ part, minutes: 0 }));
    expect(minutesOf(nothing)).toEqual([["check-in", 45]]);
  });

  it("always adds up, leaves nothing in that was left out, and hears or keeps every ask once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 60 }), shapes, (minutes, shape) => {
        const { segments, waiting } = agenda(minutes, asks, [], shape);
        expect(sumOf(segments.map((each) => each.minutes))).toBe(minutes);
        expect(segments.every((each) => each.minutes >= (each.kind === "ask" ? 5 : 1))).toBe(true);
        const heard = segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
        expect(new Set([...heard, ...waiting])).toEqual(new Set(asks));
        expect(heard.length + waiting.length).toBe(asks.length);
        const out = shape.filter((each) => each.minutes === 0).map(({ part }) => part);
        const here = segments.map((each) => (each.kind === "ask" ? each.ask.id : each.kind));
        if (here.length > 1) expect(here.filter((part) => out.some((o) => o === part))).toEqual([]);
      }),
    );
  });

  it("is as usual where nothing has been said, and where it is not theirs to change", () => {
    const shaped = { ...session, shape: [{ part: "round" as const, minutes: 0 }] };
    expect(agenda(45, asks, [], [])).toEqual(agenda(45, asks));
    expect(agendaOf({ ...circle, mode: "light" }, shaped, asks).segments).toHaveLength(1);
    const reset = { ...shaped, reset: { leads: ada } };
    expect(agendaOf(circle, reset, asks).segments).toHaveLength(4);
  });
});

/** What comes takes the time that is left, or the least there must be. */
function expectAddsUp(now: Running, at: Instant): void {
  const coming = now.segments.slice(now.segment + 1);
  if (coming.length === 0) return;
  const rest = now.segments[now.segment]?.steps.slice(now.step + 1) ?? [];
  const left = Math.round(minutesBetween(stepEnd(now, at), now.endsAt));
  const frames = coming.filter(({ kind }) => kind !== "ask").length;
  const toCome = sumOf(rest) + sumOf(coming.map(({ steps }) => sumOf(steps)));
  expect(toCome).toBe(Math.max(left, rest.length + frames));
}

/** What a tap or a change made of a session; it is sound, and adds up wherever it was fitted. */
function afterDeed(
  now: Running,
  { move, shape }: { readonly move: RunningMove | undefined; readonly shape: Shape },
  at: Instant,
): Running {
  const next = move
    ? moveRunning(now, move, { asks, people: [ada, bo], at, shape })
    : planRest(now, asks, at, [], shape);
  expect(() => running.parse(next)).not.toThrow();
  const fitted = move === undefined || !(next === now || ["pause", "check"].includes(move));
  if (fitted) expectAddsUp(next, at);
  return next;
}

describe("a session under way that members change", () => {
  it("always adds up, whatever is said of which part, and whatever is tapped besides", () => {
    const deeds = fc.array(
      fc.record({
        move: fc.option(fc.constantFrom(...runningMove.options), { nil: undefined }),
        shape: shapes,
        seconds: fc.nat(400),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(deeds, shapes, fc.nat(2400), (all, first, late) => {
        let at = later(startsAt, { seconds: late });
        let shape = first;
        let now = beginRunning({ circle, session: { ...session, shape } }, asks, at);
        for (const deed of all) {
          at = later(at, { seconds: deed.seconds });
          shape = deed.move ? shape : deed.shape;
          now = afterDeed(now, { ...deed, shape }, at);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("brings back what was left out, also when nothing else was left to come", () => {
    const nothing = parts.map((part) => ({ part, minutes: part === "check-in" ? 5 : 0 }));
    const begun = beginRunning({ circle, session: { ...session, shape: nothing } }, asks, startsAt);
    expect(begun.segments.map(({ kind }) => kind)).toEqual(["check-in"]);
    const back = planRest(begun, asks, startsAt, [], nothing.slice(0, 2));
    expect(back.segments.map(({ kind }) => kind)).toContain("promises");
  });
});

describe("shapePart", () => {
  const done = (sitting: Parameters<typeof shapePart>[0], part: PartRef, minutes: number | null) =>
    shapePart(sitting, asks, ada, { part, minutes });

  it("is any member's, once, and taken back by saying what was before", () => {
    const out = done({ circle, session }, "round", 0);
    if (!out.ok) throw new Error("refused");
    expect(out.value.shape).toEqual([{ part: "round", minutes: 0 }]);
    expect(done({ circle, session: out.value }, "round", 0)).toEqual(out);
    expect(done({ circle, session: out.value }, "round", null)).toEqual({
      ok: true,
      value: session,
    });
  });

  it("is not for strangers, for what is over, nor for a reset or an ask that is gone", () => {
    const gone = { ok: false, refusal: "not-found" };
    const eve = personCalled("eve");
    expect(shapePart({ circle, session }, asks, eve, { part: "round", minutes: 0 })).toEqual(gone);
    const closed = { ...session, state: "closed" as const };
    expect(done({ circle, session: closed }, "round", 0)).toEqual(gone);
    expect(done({ circle, session }, askCalled("other"), 9)).toEqual(gone);
    const reset = callReset({ circle, session }, ada, bo);
    expect(reset.ok && done(reset.value, "round", 0)).toEqual(gone);
  });
});
