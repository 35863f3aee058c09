import fc from "fast-check";
import { protocolFor, stepMinutes } from "../../../shared/agenda/protocol-for.ts";
import { type ProtocolName, protocolName } from "../../../shared/agenda/protocol-name.ts";
import { protocols } from "../../../shared/agenda/protocols.ts";
import { agenda } from "../../../shared/agenda/segments.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import { anAsk } from "../../builders/ask.ts";
import { askCalled } from "../../builders/ids.ts";

const names = fc.constantFrom(...protocolName.options);
const modes = fc.constantFrom("advice" as const, "feedback" as const, "listening" as const);
const namesOf = (name: ProtocolName) => protocols[name].steps.map((step) => step.name);

describe("protocols", () => {
  it("run an ask in the eight minutes of the guide for facilitators", () => {
    expect(namesOf("listening")).toEqual(["present", "questions", "mirror", "useful"]);
    expect(stepMinutes(protocols.listening, 8)).toEqual([2, 2, 3, 1]);
  });

  it("run in their published minutes when they have them", () => {
    for (const name of protocolName.options) {
      const published = protocols[name].steps.map(({ minutes }) => minutes);
      expect(stepMinutes(protocols[name], sumOf(published))).toEqual(published);
      expect(protocols[name].least).toBeLessThanOrEqual(sumOf(published));
    }
    expect(sumOf(protocols.troika.steps.map(({ minutes }) => minutes))).toBe(10);
    expect(protocolName.options.length).toBeGreaterThanOrEqual(8);
  });

  it("share any time in whole minutes of one at least, and more time shortens no step", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 0, max: 120 }), (name, minutes) => {
        const steps = stepMinutes(protocols[name], minutes);
        const more = stepMinutes(protocols[name], minutes + 1);
        expect(steps).toHaveLength(protocols[name].steps.length);
        expect(sumOf(steps)).toBe(Math.max(minutes, steps.length));
        for (const [index, each] of steps.entries()) {
          expect(each).toBeGreaterThanOrEqual(1);
          expect(Number.isInteger(each)).toBe(true);
          expect(more[index]).toBeGreaterThanOrEqual(each);
        }
      }),
    );
  });
});

describe("protocolFor", () => {
  it("proposes what the ask's mode is for and fits", () => {
    expect(protocolFor(anAsk({ mode: "listening" }), 8)).toBe("listening");
    expect(protocolFor(anAsk({ mode: "feedback" }), 12)).toBe("feedback");
    expect(protocolFor(anAsk({ mode: "advice" }), 10)).toBe("advice");
    expect(protocolFor(anAsk({ mode: "advice" }), 30)).toBe("action-learning");
  });

  it("takes what was chosen when it fits, and the proposal when it does not", () => {
    expect(protocolFor(anAsk({ protocol: "troika" }), 10)).toBe("troika");
    expect(protocolFor(anAsk({ protocol: "case-clinic" }), 12)).toBe("listening");
  });

  it("never proposes advice or feedback before a mirror", () => {
    fc.assert(
      fc.property(modes, fc.integer({ min: 1, max: 60 }), (mode, minutes) => {
        const steps = namesOf(protocolName.parse(protocolFor({ mode }, minutes)));
        for (const answer of ["advice", "feedback", "consult"] as const) {
          const at = steps.indexOf(answer);
          if (at >= 0) expect(steps.slice(0, at)).toContain("mirror");
        }
      }),
    );
  });
});

describe("an agenda with chosen protocols", () => {
  const choices = fc.array(fc.option(names, { nil: undefined }), { maxLength: 12 });

  it("adds up, keeps the order and gives a protocol the time it needs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 60 }), choices, (minutes, chosen) => {
        const asks = chosen.map((protocol, index) =>
          anAsk({ id: askCalled(`ask-${index}`), order: index + 1, protocol }),
        );
        const { segments, waiting } = agenda(minutes, asks);
        expect(sumOf(segments.map((segment) => segment.minutes))).toBe(minutes);
        const heard = segments.flatMap((segment) => (segment.kind === "ask" ? [segment] : []));
        expect([...heard.map(({ ask }) => ask), ...waiting]).toEqual(asks);
        for (const segment of segments) expect(segment.minutes).toBeGreaterThanOrEqual(1);
        for (const { ask, minutes: its } of heard) {
          const name = protocolName.parse(protocolFor(ask, its));
          expect(its).toBeGreaterThanOrEqual(protocols[name].least);
          expect(its).toBeLessThanOrEqual(
            Math.max(12, sumOf(protocols[name].steps.map((step) => step.minutes))),
          );
        }
      }),
    );
  });

  it("hears one ask longer when its protocol takes longer", () => {
    const asks = [anAsk({ mode: "advice", protocol: "action-learning" })];
    expect(agenda(45, asks).segments.map(({ minutes }) => minutes)).toEqual([5, 25, 9, 6]);
  });
});
