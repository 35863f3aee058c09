import fc from "fast-check";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { creditHeld } from "../../../shared/rotation/credit-held.ts";
import { emptyLedger, joinLedger, leaveLedger } from "../../../shared/rotation/join-ledger.ts";
import type { Ledger } from "../../../shared/rotation/ledger.ts";
import { lineUp } from "../../../shared/rotation/line-up.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

type Happening =
  | { readonly what: "session"; readonly absent: readonly number[] }
  | { readonly what: "join" }
  | { readonly what: "leave"; readonly who: number }
  | { readonly what: "return"; readonly who: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constant("session" as const),
      absent: fc.array(fc.nat(11), { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: "join" as const }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("leave" as const), who: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("return" as const), who: fc.nat(11) }) },
);

const season = fc.record({
  size: fc.integer({ min: 3, max: 12 }),
  happenings: fc.array(happening, { minLength: 1, maxLength: 60 }),
});

interface Scene {
  readonly ledger: Ledger;
  readonly held: number;
}

interface Played extends Scene {
  readonly led: PersonId | null;
  readonly present: readonly PersonId[];
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => personCalled(`member-${index}`));
const active = ({ accounts }: Ledger) =>
  accounts.filter((account) => account.active).map(({ person }) => person);
const sum = ({ accounts, spare }: Ledger) =>
  accounts.filter((each) => each.active).reduce((total, { balance }) => total + balance, spare);
const founded = (size: number) => lineUp(people(size).reduce(joinLedger, emptyLedger));
const on = (session: number) => later(instant("2026-01-05T09:00:00Z"), { days: 14 * session });

/** Holds the next session with these absent, as the bot would: line up with who is away, then credit. */
function hold({ ledger, held }: Scene, absent: readonly PersonId[]): Played {
  const planned = lineUp(ledger, (person, ahead) => ahead > 0 || !absent.includes(person));
  const present = active(planned).filter((person) => !absent.includes(person));
  const led = planned.announced[0] ?? null;
  const credited = creditHeld(planned, { present, facilitator: led ?? undefined, at: on(held) });
  return { ledger: lineUp(credited), held: held + 1, led, present };
}

function play(scene: Scene, what: Happening): Scene | Played {
  const here = active(scene.ledger);
  const one = (index: number) => here[index % here.length] as PersonId;
  switch (what.what) {
    case "session":
      return hold(scene, what.absent.map(one));
    case "join":
      return here.length === 12
        ? scene
        : {
            held: scene.held,
            ledger: lineUp(
              joinLedger(scene.ledger, personCalled(`joined-${scene.ledger.accounts.length}`)),
            ),
          };
    case "leave":
      return here.length <= 3
        ? scene
        : { held: scene.held, ledger: lineUp(leaveLedger(scene.ledger, one(what.who))) };
    case "return": {
      const gone = scene.ledger.accounts.filter((account) => !account.active);
      const back = gone[what.who % Math.max(1, gone.length)];
      return back && here.length < 12
        ? { held: scene.held, ledger: lineUp(joinLedger(scene.ledger, back.person)) }
        : scene;
    }
  }
}

/** Plays a season and looks at every step. */
function watch(
  { size, happenings }: { size: number; happenings: readonly Happening[] },
  look: (before: Scene, after: Scene | Played) => void,
): void {
  let scene: Scene = { ledger: founded(size), held: 0 };
  for (const each of happenings) {
    const after = play(scene, each);
    if (after === scene) continue;
    look(scene, after);
    scene = after;
  }
}

const isPlayed = (scene: Scene | Played): scene is Played => "led" in scene;

describe("a season of turns", () => {
  it("keeps the sum of all balances at zero, in whole units", () => {
    fc.assert(
      fc.property(season, (story) => {
        watch(story, (_, { ledger }) => {
          expect(sum(ledger)).toBe(0);
          expect(ledger.accounts.every(({ balance }) => Number.isInteger(balance))).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("lets only someone who came lead, and someone whenever anyone can", () => {
    fc.assert(
      fc.property(season, (story) => {
        watch(story, (before, after) => {
          if (!isPlayed(after)) return;
          const able = before.ledger.accounts.filter(
            ({ person, founding, attended }) =>
              after.present.includes(person) && (founding || attended > 0),
          );
          if (after.led) expect(able.map(({ person }) => person)).toContain(after.led);
          else expect(able).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("has nobody lead twice running while another who came could", () => {
    fc.assert(
      fc.property(season, (story) => {
        watch(story, (before, after) => {
          if (!isPlayed(after) || !after.led || after.led !== before.ledger.lastLedBy) return;
          const others = before.ledger.accounts.filter(
            ({ person, founding, attended }) =>
              person !== after.led && after.present.includes(person) && (founding || attended > 0),
          );
          expect(others).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("differs by at most one turn between members who always come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(60), (size, sessions) => {
        let scene: Scene = { ledger: founded(size), held: 0 };
        const led = new Map(people(size).map((person) => [person, 0]));
        for (let session = 0; session < sessions; session++) {
          const after = hold(scene, []);
          if (after.led) led.set(after.led, (led.get(after.led) ?? 0) + 1);
          scene = after;
        }
        const counts = [...led.values()];
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps who was announced while nothing happens but sessions that all attend", () => {
    fc.assert(
      fc.property(season, (story) => {
        let scene: Scene = { ledger: founded(story.size), held: 0 };
        for (const each of story.happenings) scene = play(scene, each);
        const [first, second] = scene.ledger.announced;
        const after = hold(scene, []);
        fc.pre(after.led === first && first !== second);
        expect(after.ledger.announced[0]).toBe(second);
      }),
      { numRuns: 200 },
    );
  });

  it("gives whoever missed an announced turn one within three sessions of being back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 12 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 5 }),
        (size, before, absences) => {
          let scene: Scene = { ledger: founded(size), held: 0 };
          for (let session = 0; session < before; session++) scene = hold(scene, []);
          const missing = scene.ledger.announced[0] as PersonId;
          for (let session = 0; session < absences; session++) scene = hold(scene, [missing]);
          const led = [1, 2, 3].map(() => {
            const after = hold(scene, []);
            scene = after;
            return after.led;
          });
          expect(led).toContain(missing);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("comes to the same line from the same history", () => {
    fc.assert(
      fc.property(season, ({ size, happenings }) => {
        const end = () => happenings.reduce<Scene>(play, { ledger: founded(size), held: 0 }).ledger;
        expect(end()).toEqual(end());
      }),
      { numRuns: 50 },
    );
  });
});
