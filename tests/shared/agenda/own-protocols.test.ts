import fc from "fast-check";
import { beginRunning } from "../../../shared/agenda/begin-running.ts";
import { currentSegment, currentStep } from "../../../shared/agenda/current-step.ts";
import { stillToSpeak } from "../../../shared/agenda/floor.ts";
import { moveRunning, swapProtocol } from "../../../shared/agenda/move-running.ts";
import { asProtocol, ownProtocol, protocolContent } from "../../../shared/agenda/own-protocol.ts";
import { protocolFor } from "../../../shared/agenda/protocol-for.ts";
import { agenda } from "../../../shared/agenda/segments.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import { later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aProtocol } from "../../builders/protocol.ts";
import { asksFor, someProtocols as some } from "../../builders/protocols-of-any-kind.ts";
import { aSession } from "../../builders/session.ts";

const session = aSession({ state: "live" });
const circle = aCircle();
const { startsAt } = session;
const people = ["ada", "bo", "cy"].map(personCalled);

describe("a circle's own protocol", () => {
  it.each([
    ["without a name", { name: " " }],
    ["without a step", { steps: [] }],
    ["with a step of no words", { steps: [{ title: " ", how: "", floor: "all", minutes: 5 }] }],
    ["with a step of no time", { steps: [{ title: "A", how: "", floor: "all", minutes: 0 }] }],
    ["with half a minute", { steps: [{ title: "A", how: "", floor: "all", minutes: 1.5 }] }],
    [
      "of more than an hour",
      { steps: [1, 2].map((at) => ({ title: `${at}`, how: "", floor: "all", minutes: 31 })) },
    ],
    [
      "of eleven steps",
      {
        steps: Array.from({ length: 11 }, (_, at) => ({
          ...{ title: `${at}`, how: "", floor: "all", minutes: 1 },
        })),
      },
    ],
    ["where a bird speaks", { steps: [{ title: "A", how: "", floor: "bird", minutes: 5 }] }],
  ])("is not kept %s", (_, over) => {
    expect(protocolContent.safeParse(aProtocol()).success).toBe(true);
    expect(protocolContent.safeParse({ ...aProtocol(), ...over }).success).toBe(false);
    expect(ownProtocol.safeParse({ ...aProtocol(), ...over }).success).toBe(false);
  });

  it("is proposed for the modes it is for, before those that ship, where it fits", () => {
    const ours = aProtocol({ modes: ["advice"] });
    expect(protocolFor({ mode: "advice" }, 8, [ours])).toBe(ours.id);
    expect(protocolFor({ mode: "advice" }, 3, [ours])).toBe("advice");
    expect(protocolFor({ mode: "listening" }, 8, [ours])).toBe("listening");
    expect(protocolFor({ mode: "listening" }, 8, [aProtocol()])).toBe("listening");
  });

  it("is no more used for an ask once the circle has it no more", () => {
    const ask = anAsk({ protocol: aProtocol().id });
    expect(protocolFor(ask, 8, [aProtocol()])).toBe(aProtocol().id);
    expect(protocolFor(ask, 8, [])).toBe("listening");
  });

  it("runs in half its minutes at least, and one for each step", () => {
    fc.assert(
      fc.property(some, (own) => {
        for (const each of own) {
          const { least, steps } = asProtocol(each);
          expect(least).toBeGreaterThanOrEqual(steps.length);
          expect(least * 2).toBeGreaterThanOrEqual(sumOf(steps.map((step) => step.minutes)));
        }
      }),
    );
  });

  it("leaves an agenda that adds up, whatever the circle has written and chosen", () => {
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 15, max: 60 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (own, all, picks) => {
          const asks = asksFor(own, picks);
          const { segments, waiting } = agenda(all, asks, own);
          expect(sumOf(segments.map((segment) => segment.minutes))).toBe(all);
          for (const segment of segments) expect(segment.minutes).toBeGreaterThanOrEqual(1);
          const heard = segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
          expect([...heard, ...waiting]).toEqual(asks);
        },
      ),
    );
  });

  it("runs as those that ship do, in its own words, and stays as it was begun", () => {
    const own = [aProtocol()];
    const asks = [anAsk({ protocol: aProtocol().id })];
    const begun = beginRunning({ circle, session }, asks, startsAt, own);
    const around = { asks, people, at: startsAt };
    const told = moveRunning(begun, "skip", { ...around, own });
    expect(currentStep(told)).toMatchObject({ title: "Tell it", floor: "presenter" });
    const around1 = moveRunning(told, "next", { ...around, own: [] });
    expect(currentStep(around1)).toMatchObject({ title: "Around", floor: "each" });
    expect(stillToSpeak(around1)).toHaveLength(3);
    expect(currentSegment(around1)).toMatchObject({ own: { name: "Our way" } });
  });
});

describe("swapProtocol", () => {
  const asks = [anAsk(), anAsk({ id: askCalled("second"), order: 2 })];
  const own = [aProtocol()];
  const at = (seconds: number) => later(startsAt, { seconds });
  const around = { asks, people, own };
  const inAsk = (moves: readonly ("skip" | "next")[] = []) =>
    ["skip" as const, ...moves].reduce(
      (now, move) => moveRunning(now, move, { ...around, at: startsAt }),
      beginRunning({ circle, session }, asks, startsAt, own),
    );

  it("works on with the other way in the time the part has left", () => {
    const before = inAsk();
    expect(currentSegment(before).steps).toEqual([3, 3, 5, 1]);
    const after = swapProtocol(before, "troika", { ...around, at: at(120) });
    expect(currentSegment(after)).toMatchObject({ protocol: "troika", steps: [1, 2, 2, 4, 1] });
    expect([after.step, after.stepStartedAt, after.edition]).toEqual([0, at(120), 3]);
  });

  it("does not have done again what was done", () => {
    const after = swapProtocol(inAsk(["next"]), "advice", { ...around, at: at(0) });
    expect(currentStep(after)).toMatchObject({ name: "questions" });
    expect(sumOf(currentSegment(after).steps.slice(after.step))).toBe(9);
    const mirrored = swapProtocol(inAsk(["next", "next", "next"]), "advice", {
      ...around,
      at: at(0),
    });
    expect(currentStep(mirrored)).toMatchObject({ name: "advice" });
  });

  it("is taken back to the very place, until somebody goes on", () => {
    const before = inAsk(["next"]);
    const after = swapProtocol(before, aProtocol().id, { ...around, at: at(60) });
    expect(currentStep(after)).toMatchObject({ title: "Tell it" });
    const back = moveRunning(after, "swap-back", { ...around, at: at(60) });
    expect({ ...back, edition: 0, before: undefined }).toEqual({
      ...before,
      edition: 0,
      before: undefined,
    });
    const gone = moveRunning(after, "next", { ...around, at: at(60) });
    expect(moveRunning(gone, "swap-back", { ...around, at: at(60) })).toBe(gone);
  });

  it("goes on from a pause without counting it", () => {
    const paused = moveRunning(inAsk(), "pause", { ...around, at: at(60) });
    const after = swapProtocol(paused, "troika", { ...around, at: at(360) });
    expect(after.pausedAt).toBeUndefined();
    expect(sumOf(currentSegment(after).steps)).toBe(11);
  });

  it("changes nothing where there is no ask, no such protocol, or the same", () => {
    const begun = beginRunning({ circle, session }, asks, startsAt, own);
    const here = { ...around, at: startsAt };
    expect(swapProtocol(begun, "troika", here)).toBe(begun);
    const asked = inAsk();
    expect(swapProtocol(asked, "listening", here)).toBe(asked);
    expect(swapProtocol(asked, aProtocol().id, { ...here, own: [] })).toBe(asked);
  });
});
