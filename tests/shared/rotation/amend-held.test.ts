import fc from "fast-check";
import { amendHeld } from "../../../shared/rotation/amend-held.ts";
import { creditHeld } from "../../../shared/rotation/credit-held.ts";
import { emptyLedger, joinLedger, leaveLedger } from "../../../shared/rotation/join-ledger.ts";
import type { Ledger } from "../../../shared/rotation/ledger.ts";
import { instant } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

const at = instant("2026-11-24T14:45:00Z");
const people = Array.from({ length: 12 }, (_, index) => personCalled(`member ${index}`));
const [facilitator] = people;
const sum = ({ accounts, spare }: Ledger) =>
  accounts.filter(({ active }) => active).reduce((total, { balance }) => total + balance, spare);
const whole = ({ accounts, spare }: Ledger) =>
  [spare, ...accounts.map(({ balance }) => balance)].every(Number.isInteger);

describe("a held session whose attendance is put right later", () => {
  it("keeps whole units when twelve were there, one has left and a thirteenth is credited", () => {
    const held = creditHeld(people.reduce(joinLedger, emptyLedger), {
      present: people,
      facilitator,
      at,
    });
    const last = people[11];
    if (!last) throw new Error("twelve people");
    const newcomer = personCalled("newcomer");
    const ledger = joinLedger(leaveLedger(held, last), newcomer);
    const amended = amendHeld(ledger, {
      before: people,
      after: [...people, newcomer],
      facilitator,
    });
    expect(whole(amended)).toBe(true);
    expect(sum(amended)).toBe(0);
  });

  it("comes to the same as if everyone had been credited at once", () => {
    const some = fc.subarray(people.slice(1));
    fc.assert(
      fc.property(some, some, (first, second) => {
        const start = people.reduce(joinLedger, emptyLedger);
        const with1 = (others: typeof people) => [people[0] ?? personCalled("x"), ...others];
        const late = amendHeld(creditHeld(start, { present: with1(first), facilitator, at }), {
          before: with1(first),
          after: with1(second),
          facilitator,
        });
        const atOnce = creditHeld(start, { present: with1(second), facilitator, at });
        expect(late.accounts).toEqual(atOnce.accounts);
        expect(sum(late)).toBe(0);
      }),
    );
  });
});
