import { repeats } from "../../journeys/repeats.ts";

/** Two equal messages of the bot, and kills, at these milliseconds; answers how many are seen. */
function seen(first: number, second: number, ...kills: readonly number[]): number {
  let now = 0;
  const said = repeats(
    () => kills.filter((at) => at <= now),
    () => now,
  );
  for (const [id, at] of [first, second].entries()) {
    now = at;
    said.note({ id: `${id}`, from: "bot", at: "", html: "Session tomorrow" } as never);
  }
  now = 1_000_000;
  const messages = ["0", "1"].map((id) => ({ id, from: "bot" as const, edited: false }));
  return said.without(messages as never).length;
}

describe("a message that stands there twice", () => {
  it.each([
    ["just after the first was sent", [10_000, 40_000, 10_300], 1],
    ["just before the first arrived", [10_000, 40_000, 9_900], 1],
    ["long after the first was sent", [10_000, 40_000, 15_000], 2],
    ["long before the first was sent", [10_000, 40_000, 4_000], 2],
    ["only after both had been sent", [10_000, 10_200, 10_900], 2],
  ] as const)("when an instance was killed %s", (_when, [first, second, kill], left) => {
    expect(seen(first, second, kill)).toBe(left);
  });

  it("counts twice when nobody was killed", () => expect(seen(10_000, 10_100)).toBe(2));
});
