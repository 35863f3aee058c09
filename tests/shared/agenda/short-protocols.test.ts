import { protocols } from "../../../shared/agenda/protocols.ts";
import { asksQuestions, cardAfter, questionCards } from "../../../shared/agenda/question-cards.ts";
import { shortProtocols } from "../../../shared/agenda/short-protocols.ts";

const stepsOf = (name: keyof typeof shortProtocols) =>
  shortProtocols[name].steps.map((step) => [step.name, step.minutes]);
const last = (name: keyof typeof shortProtocols) => shortProtocols[name].steps.at(-1);

describe("the short protocols", () => {
  it("rehearse something in six minutes of play and four of feedback", () => {
    expect(stepsOf("rehearse")).toContainEqual(["play", 6]);
    expect(stepsOf("rehearse")).toContainEqual(["feedback", 4]);
  });

  it("look at someone's work with three quiet minutes to write before anyone speaks", () => {
    const [, second, third] = shortProtocols["look-at-work"].steps;
    expect(second).toEqual({ name: "written-first", floor: "nobody", minutes: 3 });
    expect(third?.name).toBe("feedback");
  });

  it("leave whoever got feedback a minute for thank you and tell me more", () => {
    for (const name of ["feedback", "rehearse", "look-at-work"] as const) {
      const names = protocols[name].steps.map((step) => step.name);
      expect(names[names.indexOf("feedback") + 1]).toBe("receive");
    }
  });

  it("tell what was tried and failed, and close with what each has learned", () => {
    expect(stepsOf("tried-and-failed")[0]).toEqual(["tried", 3]);
    expect(last("tried-and-failed")).toEqual({ name: "learned", floor: "each", minutes: 3 });
  });

  it("let off steam for three minutes, and then ask: only listening, or work on it?", () => {
    const [vent, choose] = shortProtocols.vent.steps;
    expect(vent).toEqual({ name: "vent", floor: "presenter", minutes: 3 });
    expect(choose).toEqual({ name: "choose", floor: "presenter", minutes: 1 });
  });

  it("look back on a decision: what, why, what now, and what each learned from it", () => {
    expect(stepsOf("debrief").map(([name]) => name)).toEqual([
      ...["decided", "why", "questions", "now", "learned"],
    ]);
  });

  it("let those who learn together say it back, or try an old exam question each for themselves first", () => {
    expect(stepsOf("explain-back").map(([name]) => name)).toEqual([
      ...["present", "mirror", "questions", "useful"],
    ]);
    const [, second, third] = shortProtocols["past-paper"].steps;
    expect(second).toEqual({ name: "written-first", floor: "nobody", minutes: 5 });
    expect(third).toEqual({ name: "consult", floor: "all", minutes: 4 });
  });

  it("are chosen, and proposed to nobody", () => {
    for (const { modes } of Object.values(shortProtocols)) expect(modes).toEqual([]);
  });
});

describe("questions to borrow", () => {
  it("come one after the other, wherever people ask", () => {
    const all = questionCards.map((card) => cardAfter(card));
    expect(new Set(all)).toEqual(new Set(questionCards));
    expect(["questions", "advice", undefined].map(asksQuestions)).toEqual([true, false, false]);
  });
});
