import fc from "fast-check";
import { creditHeld } from "../../../shared/rotation/credit-held.ts";
import { emptyLedger, joinLedger } from "../../../shared/rotation/join-ledger.ts";
import type { Ledger } from "../../../shared/rotation/ledger.ts";
import { lineUp } from "../../../shared/rotation/line-up.ts";
import { whoHelps } from "../../../shared/rotation/who-helps.ts";
import { instant } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

const people = ["ada", "bo", "cy", "di", "eli"].map(personCalled);
const [ada, bo, cy, di] = people;
const circle = lineUp(people.reduce(joinLedger, emptyLedger));
const led = (ledger: Ledger) => ledger.announced[0] ?? undefined;
const held = (ledger: Ledger, week: number) =>
  lineUp(
    creditHeld(ledger, {
      present: people,
      facilitator: led(ledger),
      at: instant(`2026-${String(week + 1).padStart(2, "0")}-03T09:00:00Z`),
    }),
  );

describe("who helps the facilitator", () => {
  it("are the two who lead next", () => {
    expect(whoHelps(circle, ada, people)).toEqual({ keepsTime: bo, takesNotes: cy });
  });

  it("are those who come, and never whoever facilitates, also in another's place", () => {
    const without = people.filter((person) => person !== bo);
    expect(whoHelps(circle, ada, without)).toEqual({ keepsTime: cy, takesNotes: di });
    expect(whoHelps(circle, bo, people)).toEqual({ keepsTime: ada, takesNotes: cy });
  });

  it("is one of two, nobody of one, and a newcomer where nobody else is", () => {
    const eve = personCalled("eve");
    expect(whoHelps(circle, ada, people.slice(0, 2))).toEqual({ keepsTime: bo });
    expect(whoHelps(circle, ada, people.slice(0, 1))).toEqual({});
    const began = creditHeld(circle, {
      ...{ present: people, facilitator: ada, at: instant("2026-01-03T09:00:00Z") },
    });
    const joined = lineUp(joinLedger(began, eve));
    expect(whoHelps(joined, bo, [...people.slice(1, 3), eve])).toEqual({
      keepsTime: cy,
      takesNotes: eve,
    });
  });

  it("go around: in as many sessions as there are members everyone keeps time once and takes notes once", () => {
    let ledger = circle;
    const all = people.map((_, week) => {
      const now = whoHelps(ledger, led(ledger), people);
      ledger = held(ledger, week);
      return now;
    });
    expect(new Set(all.map(({ keepsTime }) => keepsTime))).toEqual(new Set(people));
    expect(new Set(all.map(({ takesNotes }) => takesNotes))).toEqual(new Set(people));
  });

  it("is always the same answer, of two who come and do not facilitate", () => {
    fc.assert(
      fc.property(
        fc.subarray(people),
        fc.constantFrom(...people),
        fc.nat(8),
        (coming, who, weeks) => {
          let ledger = circle;
          for (let week = 0; week < weeks; week++) ledger = held(ledger, week);
          const found = whoHelps(ledger, who, coming);
          expect(whoHelps(ledger, who, coming)).toEqual(found);
          const both = [found.keepsTime, found.takesNotes].filter((each) => each !== undefined);
          const able = coming.filter((person) => person !== who);
          expect(both).toHaveLength(Math.min(2, able.length));
          expect(new Set(both).size).toBe(both.length);
          expect(both.filter((each) => !able.includes(each))).toEqual([]);
        },
      ),
    );
  });
});
