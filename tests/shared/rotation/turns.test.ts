import { creditHeld } from "../../../shared/rotation/credit-held.ts";
import { emptyLedger, joinLedger, leaveLedger } from "../../../shared/rotation/join-ledger.ts";
import { lineUp } from "../../../shared/rotation/line-up.ts";
import { turns } from "../../../shared/rotation/turns.ts";
import { instant } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

const at = instant("2026-11-03T09:00:00Z");
const people = ["ada", "bo", "cy", "di", "eli"].map(personCalled);
const circle = lineUp(people.reduce(joinLedger, emptyLedger));
const names = (list: readonly { readonly person: string }[]) => list.map(({ person }) => person);

describe("the turns that people see", () => {
  it("are the next facilitator and the three after", () => {
    expect(names(turns(circle))).toEqual(people.slice(0, 4));
  });

  it("say who has not led yet, and since when someone has not", () => {
    const after = people
      .slice(0, 4)
      .reduce(
        (ledger, facilitator) => lineUp(creditHeld(ledger, { present: people, facilitator, at })),
        circle,
      );
    expect(turns(after).slice(0, 2)).toEqual([
      { person: personCalled("eli"), reason: { kind: "never-led" } },
      { person: personCalled("ada"), reason: { kind: "longest-since", lastLed: at } },
    ]);
  });

  it("say that a missed turn is owed", () => {
    const away = lineUp(circle, (person, ahead) => ahead > 1 || person !== people[0]);
    const held = creditHeld(away, { present: people.slice(1), facilitator: people[1], at });
    const back = lineUp({
      ...held,
      announced: [people[2] ?? null, people[3] ?? null],
      owed: people.slice(0, 1),
    });
    expect(turns(back)[2]).toEqual({ person: people[0], reason: { kind: "owed" } });
  });

  it("say when there is nobody else", () => {
    const alone = lineUp(people.slice(1).reduce(leaveLedger, circle));
    expect(turns(alone)[0]).toEqual({ person: people[0], reason: { kind: "only-one" } });
  });
});
