import type { Ask } from "../../../shared/agenda/ask.ts";
import { type QueueOf, queue } from "../../../shared/agenda/queue.ts";
import { personCalled } from "../../builders/ids.ts";
import { dateOf, day, askNamed as named, queueWith as of } from "../../builders/queue.ts";

const line = (asks: readonly Ask[], about: QueueOf) =>
  queue(asks, about).map(({ ask: each, why }) => [
    asks.find(({ id }) => id === each.id)?.text,
    why,
  ]);
describe("the queue of asks", () => {
  it("has whoever has waited longest since their last ask first, who never had one before all", () => {
    const asks = [named("a", "ada", 50), named("b", "bo", 51), named("c", "cy", 52)];
    expect(line(asks, of({ ada: 40, bo: 20, cy: undefined }))).toEqual([
      ["c", "never"],
      ["b", "longest"],
      ["a", "longest"],
    ]);
  });

  it("takes whoever came later as waiting since they came", () => {
    const asks = [named("old", "ada", 50), named("new", "bo", 50)];
    const people = [
      { person: personCalled("ada"), since: day(20), lastAsked: day(20) },
      { person: personCalled("bo"), since: day(45) },
    ];
    expect(line(asks, { people, held: [] })).toEqual([
      ["old", "longest"],
      ["new", "never"],
    ]);
  });

  it("has everyone's first ask before anyone's second", () => {
    const asks = [named("a1", "ada", 1), named("a2", "ada", 2), named("b", "bo", 3)];
    expect(line(asks, of({ ada: undefined, bo: 30 }))).toEqual([
      ["a1", "never"],
      ["b", "longest"],
      ["a2", "again"],
    ]);
  });

  it("brings what is needed before the session after next forward, and what it comes too late for not", () => {
    const lastChance = { from: dateOf(day(60)), before: dateOf(day(74)) };
    const needed = (name: string, by: string, on: number) =>
      named(name, by, 50, { neededBy: dateOf(day(on)) });
    const asks = [
      named("waits", "ada", 50),
      needed("first day", "bo", 60),
      needed("last day", "cy", 73),
      needed("late", "dee", 59),
      needed("later", "eve", 74),
    ];
    const about = of({ ada: 1, bo: 42, cy: 41, dee: 43, eve: 44 }, { lastChance });
    expect(line(asks, about).map(([text]) => text)).toEqual([
      "last day",
      "first day",
      "waits",
      "late",
      "later",
    ]);
  });

  it("lets nothing hurried overtake what two sessions have passed over", () => {
    const lastChance = { from: dateOf(day(60)), before: dateOf(day(74)) };
    const asks = [
      named("hurried", "ada", 55, { neededBy: dateOf(day(61)) }),
      named("passed", "bo", 20),
      named("once", "cy", 35),
    ];
    const about = of({ ada: 1, bo: 15, cy: 16 }, { lastChance, held: [day(30), day(44)] });
    expect(line(asks, about)).toEqual([
      ["passed", "passed"],
      ["hurried", "needed"],
      ["once", "longest"],
    ]);
  });

  it("has what was added within one second in the order it was added, whatever it is called", () => {
    const asks = [
      named("zebra", "ada", 5, { order: 1 }),
      named("apple", "ada", 5, { order: 2 }),
      named("mango", "ada", 5, { order: 3 }),
    ];
    const words = line(asks.toReversed(), of({ ada: undefined })).map(([text]) => text);
    expect(words).toEqual(["zebra", "apple", "mango"]);
  });

  it("leaves out who is not in the circle any more, and what is removed or was reached", () => {
    const asks = [
      named("a", "ada", 1),
      named("gone", "zoe", 1),
      named("removed", "ada", 1, { removedAt: day(2) }),
    ];
    expect(line(asks, of({ ada: undefined }))).toEqual([["a", "never"]]);
  });
});
