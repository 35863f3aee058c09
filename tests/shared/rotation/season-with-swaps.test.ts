import fc from "fast-check";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { isNewcomer } from "../../../shared/rotation/offer-to-lead.ts";
import type { TurnRequestKind } from "../../../shared/rotation/turn-request.ts";
import { turns } from "../../../shared/rotation/turns.ts";
import {
  ableIn,
  activeIn,
  aSeason,
  ask,
  founded,
  hold,
  type Scene,
  watch,
} from "./played-season.ts";

const balanceOf = ({ circle }: Scene, person: PersonId) =>
  circle.ledger.accounts.find((each) => each.person === person)?.balance ?? 0;
/** Who alone has the highest balance, did not lead just now, and has nobody before them who is owed a turn. */
function highestIn(scene: Scene): PersonId | undefined {
  const { owed, lastLedBy } = scene.circle.ledger;
  const able = ableIn(scene.circle);
  const most = Math.max(...able.map((person) => balanceOf(scene, person)));
  const [first, ...same] = able.filter((person) => balanceOf(scene, person) === most);
  return owed.length > 0 || same.length > 0 || first === lastLedBy ? undefined : first;
}

const turnsLed = (counts: ReadonlyMap<PersonId, number>, people: readonly PersonId[]) =>
  people.map((person) => counts.get(person) ?? 0);

/** So many sessions to which everyone comes; who led how often is added to `led`. */
function held(from: Scene, sessions: number, led: Map<PersonId, number>): Scene {
  let scene = from;
  for (let session = 0; session < sessions; session++) {
    scene = hold(scene);
    const by = scene.last?.led;
    if (by) led.set(by, (led.get(by) ?? 0) + 1);
  }
  return scene;
}

/** Adds the turns that are announced. */
function withAnnounced(scene: Scene, led: Map<PersonId, number>): ReadonlyMap<PersonId, number> {
  for (const person of scene.circle.ledger.announced)
    if (person) led.set(person, (led.get(person) ?? 0) + 1);
  return led;
}

describe("a season of absences, joins, leaves and swaps", () => {
  it("keeps the sum of all balances at zero, in whole units", () => {
    fc.assert(
      fc.property(aSeason, (season) => {
        watch(season, (_, { circle: { ledger } }) => {
          const balances = ledger.accounts.filter(({ active }) => active);
          const sum = balances.reduce((total, { balance }) => total + balance, ledger.spare);
          expect(sum).toBe(0);
          expect(balances.every(({ balance }) => Number.isInteger(balance))).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("has whoever has the highest balance lead within the next three, unless someone is owed a turn", () => {
    fc.assert(
      fc.property(aSeason, (season) => {
        watch(season, (_, after, { what }) => {
          const highest = what === "session" ? highestIn(after) : undefined;
          if (highest) expect(after.circle.ledger.announced).toContain(highest);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("lets nobody lead the first session they come to, unless they offered to or all are new", () => {
    fc.assert(
      fc.property(aSeason, (season) => {
        watch(season, ({ circle }, { last }) => {
          const led = last?.led;
          if (!led || !isNewcomer(circle.ledger, led)) return;
          expect(circle.ledger.offers).toContain(led);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("announces only members, and nobody twice running while another could lead", () => {
    fc.assert(
      fc.property(aSeason, (season) => {
        watch(season, (_, { circle }) => {
          const { announced, lastLedBy } = circle.ledger;
          const able = ableIn(circle);
          const line = [lastLedBy, ...announced];
          const members = announced.filter((person) => person !== null);
          expect(members.filter((person) => !able.includes(person))).toEqual([]);
          const twice = members.filter((person) => line[line.indexOf(person) + 1] === person);
          const others = able.filter((person) => !twice.includes(person));
          if (twice.length > 0) expect(others).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("has no reason that names someone who is not in the circle", () => {
    fc.assert(
      fc.property(aSeason, (season) => {
        watch(season, (_, { circle }) => {
          for (const { reason } of turns(circle.ledger))
            if (reason.kind === "swapped") expect(activeIn(circle)).toContain(reason.with);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("comes to the same line from the same history", () => {
    fc.assert(
      fc.property(aSeason, (season) => {
        const end = () => watch(season, () => {}).circle.ledger;
        expect(end()).toEqual(end());
      }),
      { numRuns: 50 },
    );
  });
});

describe("a swap in a circle whose members all come", () => {
  const swap = fc.record({
    size: fc.integer({ min: 4, max: 12 }),
    before: fc.nat(30),
    place: fc.nat(2),
    who: fc.nat(11),
    kind: fc.constantFrom<TurnRequestKind>("swap", "stand-in"),
  });

  it("costs neither of the two a turn", () => {
    fc.assert(
      fc.property(swap, ({ size, before, place, who, kind }) => {
        const led = new Map<PersonId, number>();
        const start = held(founded(size), before, led);
        const swapped = ask(start, place, kind, who);
        fc.pre(swapped !== start);
        const after = new Map(led);
        held(swapped, size, after);
        const people = activeIn(start.circle);
        // A whole round later everyone has led once more, whoever swapped included.
        const more = people.map((person) => (after.get(person) ?? 0) - (led.get(person) ?? 0));
        expect([Math.min(...more), Math.max(...more)]).toEqual([1, 1]);
      }),
      { numRuns: 300 },
    );
  });

  /** How far the counts lie apart, announced turns included, at once and after each of so many whole rounds. */
  const apart = (before: Scene, led: Map<PersonId, number>, rounds: number) => {
    const people = activeIn(before.circle);
    let scene = before;
    return Array.from({ length: rounds + 1 }, (_, round) => {
      if (round > 0) scene = held(scene, people.length, led);
      const counts = turnsLed(withAnnounced(scene, new Map(led)), people);
      return Math.max(...counts) - Math.min(...counts);
    });
  };

  it("leaves the counts, announced turns included, within one of each other a round later", () => {
    fc.assert(
      fc.property(swap, ({ size, before, place, who, kind }) => {
        const led = new Map<PersonId, number>();
        const swapped = ask(held(founded(size), before, led), place, kind, who);
        expect(apart(swapped, led, 1)[1]).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("lets whoever took several turns of others sit out a round for each, until all are within one", () => {
    fc.assert(
      fc.property(swap, fc.array(fc.nat(11), { maxLength: 6 }), (one, others) => {
        const led = new Map<PersonId, number>();
        let scene = held(founded(one.size), one.before, led);
        for (const who of [one.who, ...others])
          scene = held(ask(scene, who % 3, "swap", who), 1, led);
        const [atOnce = 0, ...later] = apart(scene, led, 4);
        later.reduce((last, next) => {
          expect(next).toBeLessThanOrEqual(Math.max(1, last - 1));
          return next;
        }, atOnce);
      }),
      { numRuns: 150 },
    );
  });
});
