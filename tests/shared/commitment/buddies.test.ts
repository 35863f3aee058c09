import fc from "fast-check";
import {
  type Buddies,
  buddiesOf,
  groupsNow,
  nextRound,
  withBuddy,
} from "../../../shared/commitment/buddies.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { personCalled } from "../../builders/ids.ts";

const names = ["ada", "bo", "cy", "di", "ed", "flo", "gus", "hal", "ivy", "joe", "kim", "lou"];
const everyone = names.map(personCalled);
const nobody: Buddies = { rounds: [], without: [] };
const circle = fc.shuffledSubarray(everyone, { minLength: 2, maxLength: 12 });

const rounds = (people: readonly PersonId[], count: number, before = nobody) =>
  Array.from({ length: count }).reduce<Buddies>(
    (all, _, at) => nextRound(all, people, (before.rounds.at(-1)?.session ?? 0) + at + 1),
    before,
  );
const pairsOf = (groups: readonly (readonly PersonId[])[]) =>
  groups.map(([a = "", b = ""]) => [a, b].toSorted().join());

const isIn = (all: readonly PersonId[], group: readonly PersonId[]) =>
  group.every((each) => all.includes(each));

describe("buddies", () => {
  it("are pairs, and three once where the number is odd, with everyone in one", () => {
    fc.assert(
      fc.property(circle, fc.integer({ min: 1, max: 20 }), (people, count) => {
        const groups = rounds(people, count).rounds.at(-1)?.groups ?? [];
        expect(groups.flat().toSorted()).toEqual(people.toSorted());
        expect(groups.filter(({ length }) => length === 3)).toHaveLength(people.length % 2);
        expect(groups.every(({ length }) => length === 2 || length === 3)).toBe(true);
      }),
    );
  });

  it("have all been with each other before two come together again", () => {
    fc.assert(
      fc.property(circle, (people) => {
        const all = people.length % 2 === 0 ? people.length - 1 : people.length;
        const pairs = rounds(people, all).rounds.flatMap(({ groups }) => pairsOf(groups));
        const possible = (people.length * (people.length - 1)) / 2;
        expect(pairs).toHaveLength(possible);
        expect(new Set(pairs).size).toBe(possible);
      }),
    );
  });

  it("come in the same order again, so that nobody waits longer than others", () => {
    fc.assert(
      fc.property(circle, (people) => {
        const all = people.length % 2 === 0 ? people.length - 1 : people.length;
        let before = nobody;
        const seen: string[][] = [];
        for (let session = 1; session <= all * 2; session++) {
          before = nextRound(before, people, session);
          seen.push(pairsOf(before.rounds.at(-1)?.groups ?? []));
        }
        expect(seen.slice(all).flat().toSorted()).toEqual(seen.slice(0, all).flat().toSorted());
      }),
    );
  });

  it("come third at most once before everyone has", () => {
    fc.assert(
      fc.property(circle, (people) => {
        if (people.length % 2 === 0) return;
        const thirds = rounds(people, people.length).rounds.flatMap(({ groups }) =>
          groups.flatMap(([, , third]) => third ?? []),
        );
        expect(thirds.toSorted()).toEqual(people.toSorted());
      }),
    );
  });

  it("are the same whoever counts, however often, in whatever order people are named", () => {
    fc.assert(
      fc.property(circle, (people) => {
        const once = nextRound(nobody, people, 1);
        expect(nextRound(nobody, people.toReversed(), 1)).toEqual(once);
        expect(nextRound(once, people.slice(1), 1)).toBe(once);
      }),
    );
  });

  it("change only where someone leaves, takes a break or comes", () => {
    fc.assert(
      fc.property(
        circle,
        fc.subarray(everyone),
        fc.integer({ min: 1, max: 11 }),
        (people, now, n) => {
          const all = rounds(people, n);
          const groups = groupsNow(all, now);
          const inOne = groups.flat();
          expect(new Set(inOne).size).toBe(inOne.length);
          if (now.length > 1) expect(inOne.toSorted()).toEqual(now.toSorted());
          const stayed = (all.rounds.at(-1)?.groups ?? []).filter((group) => isIn(now, group));
          expect(stayed.filter((group) => !groups.some((each) => isIn(each, group)))).toEqual([]);
        },
      ),
    );
  });

  it("leave out whoever wants none, until they want one again", () => {
    const [ada = "" as PersonId, ...others] = everyone.slice(0, 4);
    const people = [ada, ...others];
    const without = withBuddy(rounds(people, 1), ada, false);
    expect(withBuddy(without, ada, false)).toBe(without);
    expect(buddiesOf(without, people, ada)).toEqual([]);
    const next = nextRound(without, people, 2);
    expect(next.rounds.at(-1)?.groups.flat().toSorted()).toEqual(others.toSorted());
    expect(buddiesOf(withBuddy(next, ada, true), people, ada)).not.toEqual([]);
  });

  it("are none before the first round", () => {
    expect(buddiesOf(nobody, everyone, personCalled("ada"))).toEqual([]);
  });
});
