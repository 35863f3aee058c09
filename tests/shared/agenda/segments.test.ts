import fc from "fast-check";
import { agenda } from "../../../shared/agenda/segments.ts";
import { anAsk } from "../../builders/ask.ts";
import { askCalled, sessionCalled } from "../../builders/ids.ts";

const asks = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anAsk({ id: askCalled(`ask-${index}`), order: index + 1 }),
  );
const minutesOf = (total: number, count: number) =>
  agenda(total, asks(count)).segments.map(({ kind, minutes }) => [kind, minutes]);

describe("agenda", () => {
  it("lays three asks out in 45 minutes as the guide for facilitators does", () => {
    expect(minutesOf(45, 3)).toEqual([
      ["check-in", 5],
      ["ask", 8],
      ["ask", 8],
      ["ask", 8],
      ["round", 10],
      ["promises", 6],
    ]);
  });

  it("gives two asks more time", () => {
    expect(minutesOf(45, 2)).toContainEqual(["ask", 12]);
  });

  it("adds up to the session's minutes, whatever is asked", () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 60 }), fc.nat(30), (minutes, count) => {
        const { segments } = agenda(minutes, asks(count));
        expect(segments.reduce((sum, segment) => sum + segment.minutes, 0)).toBe(minutes);
        expect(segments.every((segment) => segment.minutes >= 1)).toBe(true);
      }),
    );
  });

  it("hears or keeps every ask once, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 60 }), fc.nat(30), (minutes, count) => {
        const { segments, waiting } = agenda(minutes, asks(count));
        const heard = segments.flatMap((segment) => (segment.kind === "ask" ? [segment.ask] : []));
        expect([...heard, ...waiting]).toEqual(asks(count));
        expect(count === 0 || heard.length > 0).toBe(true);
      }),
    );
  });

  it("leaves out what was reached or removed", () => {
    const [first, second, third] = asks(3).map((ask, index) => ({
      ...ask,
      ...(index === 0 ? { reachedIn: sessionCalled("before") } : {}),
      ...(index === 1 ? { removedAt: ask.addedAt } : {}),
    }));
    const { segments, waiting } = agenda(
      45,
      [first, second, third].flatMap((ask) => ask ?? []),
    );
    expect(segments).toContainEqual({ kind: "ask", minutes: 12, ask: third });
    expect(waiting).toEqual([]);
    expect(segments).toHaveLength(4);
  });
});
