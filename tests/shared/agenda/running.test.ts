import fc from "fast-check";
import { beginRunning } from "../../../shared/agenda/begin-running.ts";
import { currentStep, stepEnd } from "../../../shared/agenda/current-step.ts";
import { notHeard, speaker, stillToSpeak } from "../../../shared/agenda/floor.ts";
import { moveRunning, runningMove } from "../../../shared/agenda/move-running.ts";
import { type Running, running } from "../../../shared/agenda/running.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import { type Instant, later, minutesBetween } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const session = aSession({ state: "live" });
const circle = aCircle();
const { startsAt } = session;
const people = ["ada", "bo", "cy"].map(personCalled);
const asks = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anAsk({ id: askCalled(`ask-${index}`), order: index + 1, by: personCalled("bo") }),
  );
const begun = (count = 2, at = startsAt) => beginRunning({ circle, session }, asks(count), at);
const minutesOf = ({ segments }: Running) => segments.map(({ steps }) => sumOf(steps));

const nameOf = (now: Running) => {
  const step = currentStep(now);
  return "name" in step ? step.name : step.title;
};

/** The minutes after the step they are in. */
const toCome = ({ segments, segment, step }: Running) =>
  sumOf(segments[segment]?.steps.slice(step + 1) ?? []) +
  sumOf(segments.slice(segment + 1).map(({ steps }) => sumOf(steps)));

function expectWellFormed(now: Running): void {
  expect(() => running.parse(now)).not.toThrow();
  const kinds = now.segments.map(({ kind }) => kind);
  const asked = kinds.slice(1, -2).map(() => "ask");
  expect(kinds).toEqual(["check-in", ...asked, "round", "promises"]);
}

/** What comes takes the time that is left, or the least there must be. */
function expectAddsUp(now: Running, at: Instant): void {
  const last = now.segments.length - 1;
  if (now.segment === last) return;
  const left = Math.round(minutesBetween(stepEnd(now, at), now.endsAt));
  const steps = now.segments[now.segment]?.steps.slice(now.step + 1).length ?? 0;
  expect(toCome(now)).toBe(Math.max(left, steps + Math.min(2, last - now.segment)));
}

const play = (from: Running, ...moves: readonly (typeof runningMove.options)[number][]) =>
  moves.reduce(
    (now, move) => moveRunning(now, move, { asks: asks(2), people, at: startsAt }),
    from,
  );

describe("beginRunning", () => {
  it("runs the whole agenda when it begins in time, and ends with the session when late", () => {
    expect(minutesOf(begun(3))).toEqual([5, 8, 8, 8, 10, 6]);
    const late = begun(3, later(startsAt, { minutes: 12 }));
    expect(late.endsAt).toBe(later(startsAt, { minutes: 45 }));
    expect(sumOf(minutesOf(late))).toBe(33);
    expect(sumOf(minutesOf(begun(3, later(startsAt, { minutes: 44 }))))).toBe(15);
    expect(sumOf(minutesOf(begun(3, later(startsAt, { minutes: -20 }))))).toBe(45);
  });

  it("has another person begin each session, and leaves out who cannot come", () => {
    const first = beginRunning({ circle, session }, [], startsAt);
    const second = beginRunning({ circle, session: { ...session, number: 2 } }, [], startsAt);
    expect(speaker(first)).toBe(people[0]);
    expect(speaker(second)).toBe(people[1]);
    const away = { ...session, away: [people[0] ?? personCalled("ada")] };
    expect(stillToSpeak(beginRunning({ circle, session: away }, [], startsAt))).toEqual(
      people.slice(1),
    );
  });
});

describe("moveRunning", () => {
  it("gives the floor around before it goes on to the first ask", () => {
    const last = play(begun(), "next", "next");
    expect(speaker(last)).toBe(people[2]);
    const asked = play(last, "next");
    expect([nameOf(asked), speaker(asked)]).toEqual(["present", personCalled("bo")]);
    expect(notHeard(play(begun(), "next"))).toEqual([people[2]]);
    expect(notHeard(asked)).toEqual([]);
  });

  it("can pass over a round and go back to the step as it was left", () => {
    const skipped = play(begun(), "next", "skip");
    expect(nameOf(skipped)).toBe("present");
    const back = play(skipped, "back");
    expect([back.segment, back.stepStartedAt, speaker(back)]).toEqual([0, startsAt, people[1]]);
    expect(back.segments).toEqual(begun().segments);
  });

  it("counts no pause", () => {
    const at = (minutes: number) => later(startsAt, { minutes });
    const around = { asks: asks(2), people };
    const paused = moveRunning(begun(), "pause", { ...around, at: at(2) });
    expect(stepEnd(paused, at(9))).toBe(at(12));
    const going = moveRunning(paused, "resume", { ...around, at: at(9) });
    expect(stepEnd(going, at(9))).toBe(at(12));
    expect(toCome(going)).toBe(33);
  });

  it("takes two more minutes from what comes, and gives them back", () => {
    const longer = play(begun(), "extend");
    expect([currentStep(longer).minutes, toCome(longer)]).toEqual([7, 38]);
    expect(play(longer, "shorten").segments).toEqual(begun().segments);
  });

  it("stays where it is at both ends", () => {
    const first = begun();
    expect(play(first, "back")).toBe(first);
    const last = play(begun(0), "skip", "skip", "skip");
    expect(nameOf(last)).toBe("promises");
    expect(play(last, "skip")).toBe(last);
    expect(play(first, "resume")).toBe(first);
  });

  it("moves an ask to the next session when it finds no time, and takes one that was added", () => {
    const late = moveRunning(begun(2), "extend", {
      asks: asks(2),
      people,
      at: later(startsAt, { minutes: 41 }),
    });
    expect(late.segments.filter(({ kind }) => kind === "ask")).toHaveLength(0);
    const more = moveRunning(begun(1), "skip", { asks: asks(2), people, at: startsAt });
    expect(more.segments.filter(({ kind }) => kind === "ask")).toHaveLength(2);
  });

  it("lets whoever comes later speak last, and passes over whoever left", () => {
    const around = { asks: asks(2), at: startsAt };
    const grown = moveRunning(begun(), "next", {
      ...around,
      people: [...people, personCalled("dee")],
    });
    expect(stillToSpeak(grown)).toEqual([people[1], people[2], personCalled("dee")]);
    const shrunk = moveRunning(begun(), "next", { ...around, people: people.slice(0, 2) });
    expect(stillToSpeak(shrunk)).toEqual([people[1]]);
  });

  const taps = fc.array(
    fc.record({
      move: fc.constantFrom(...runningMove.options),
      seconds: fc.nat(500),
      asks: fc.nat(5),
      people: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 40 },
  );

  it("always adds up, whatever people tap: whole minutes, one at least, in the agenda's order", () => {
    fc.assert(
      fc.property(taps, fc.nat(3000), fc.nat(5), (all, late, count) => {
        let at = later(startsAt, { seconds: late });
        let now = begun(count, at);
        for (const tap of all) {
          at = later(at, { seconds: tap.seconds });
          const around = { asks: asks(tap.asks), people: people.slice(0, tap.people), at };
          const next = moveRunning(now, tap.move, around);
          expectWellFormed(next);
          const fitted = next !== now && tap.move !== "pause" && tap.move !== "check";
          if (fitted) expectAddsUp(next, at);
          now = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("fits into a kilobyte or two, whatever is asked", () => {
    expect(JSON.stringify(begun(6)).length).toBeLessThan(1500);
  });
});
