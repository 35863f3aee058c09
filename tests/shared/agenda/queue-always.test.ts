import fc from "fast-check";
import type { Ask } from "../../../shared/agenda/ask.ts";
import { moveInQueue } from "../../../shared/agenda/move-in-queue.ts";
import { queue } from "../../../shared/agenda/queue.ts";
import { personCalled } from "../../builders/ids.ts";
import { dateOf, day, askNamed as named, names, queueWith as of } from "../../builders/queue.ts";

const someAsks = fc
  .array(
    fc.record({
      by: fc.constantFrom(...names),
      added: fc.integer({ min: 0, max: 90 }),
      needed: fc.option(fc.integer({ min: 50, max: 120 }), { nil: undefined }),
      placed: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ by, added, needed, placed }, index) =>
      named(`ask-${index}`, by, added, {
        ...(needed === undefined ? {} : { neededBy: dateOf(day(needed)) }),
        ...(placed === undefined ? {} : { placed: { at: placed, after: day(70) } }),
      }),
    ),
  );
const somePeople = fc
  .array(fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }), {
    minLength: names.length,
    maxLength: names.length,
  })
  .map((since) =>
    of(Object.fromEntries(names.map((name, index) => [name, since[index]])), {
      held: [day(56), day(70)],
      lastChance: { from: dateOf(day(84)), before: dateOf(day(98)) },
    }),
  );

describe("whatever is asked", () => {
  it("is in one order, the same whatever order it comes in, and nothing is lost or doubled", () => {
    fc.assert(
      fc.property(
        someAsks.chain((asks) =>
          fc.tuple(
            fc.constant(asks),
            fc.shuffledSubarray(asks, { minLength: asks.length, maxLength: asks.length }),
          ),
        ),
        somePeople,
        ([asks, shuffled], about) => {
          const ids = (all: readonly Ask[]) => queue(all, about).map((each) => each.ask.id);
          expect(ids(shuffled)).toEqual(ids(asks));
          expect([...ids(asks)].toSorted()).toEqual(asks.map(({ id }) => id).toSorted());
        },
      ),
    );
  });

  it("stands where members put it, and the rest as it stood", () => {
    fc.assert(
      fc.property(someAsks, somePeople, fc.nat(11), fc.nat(12), (asks, about, from, to) => {
        const ids = (all: readonly Ask[]) => queue(all, about).map((each) => each.ask.id);
        const before = ids(asks);
        const moving = before[from];
        if (moving === undefined) return;
        const target = before[to] ?? null;
        const changed = moveInQueue(asks, about, moving, target);
        const after = asks.map((each) => changed.find(({ id }) => id === each.id) ?? each);
        const others = before.filter((id) => id !== moving);
        const place = target === null ? others.length : others.indexOf(target);
        expect(ids(after)).toEqual(target === moving ? before : others.toSpliced(place, 0, moving));
      }),
    );
  });

  it("waits no longer than until everyone else has had one turn, however much others hurry", () => {
    const turns = fc.array(
      fc.record({
        heard: fc.constantFrom(1, 1, 1, 2),
        hurried: fc.subarray([...names], { minLength: 4 }),
      }),
      { minLength: 10, maxLength: 10 },
    );
    fc.assert(
      fc.property(turns, fc.constantFrom(...names), (sessions, waiting) => {
        const start: Season = { asks: [named("mine", waiting, 0)], last: {}, held: [] };
        const end = sessions.reduce(
          (season, { heard, hurried }) =>
            sessionOf(
              season,
              heard,
              hurried.filter((by) => by !== waiting),
            ),
          start,
        );
        expect(end.asks.map(({ text }) => text)).not.toContain("mine");
      }),
    );
  });
});

interface Season {
  readonly asks: readonly Ask[];
  /** The day of each one's last ask. */
  readonly last: Readonly<Record<string, number>>;
  readonly held: readonly number[];
}

/** A session that has time for so many asks, before which others ask for what they need at once. */
function sessionOf({ asks, last, held }: Season, heard: number, hurried: readonly string[]) {
  const today = 14 * (held.length + 1);
  const lastChance = { from: dateOf(day(today)), before: dateOf(day(today + 14)) };
  const neededBy = dateOf(day(today + 1));
  const all = [
    ...asks,
    ...hurried.map((by) => named(`${by}-${today}`, by, today - 1, { neededBy })),
  ];
  const since = Object.fromEntries(names.map((name) => [name, last[name]]));
  const about = of(since, { lastChance, held: held.slice(-2).map(day) });
  const reached = queue(all, about)
    .slice(0, heard)
    .map(({ ask }) => ask);
  const askers = names.filter((name) => reached.some(({ by }) => by === personCalled(name)));
  return {
    asks: all.filter((each) => !reached.includes(each)),
    last: { ...last, ...Object.fromEntries(askers.map((name) => [name, today])) },
    held: [...held, today],
  };
}
