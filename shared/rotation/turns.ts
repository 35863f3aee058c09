import type { Account, Ledger } from "./ledger.ts";
import type { Turn, TurnReason } from "./turn.ts";

/** The announced facilitators, first first, each with the reason that a person can check. */
export function turns(ledger: Ledger): readonly Turn[] {
  return ledger.announced.flatMap((person) => {
    const account = ledger.accounts.find((each) => each.person === person);
    return account ? [{ person: account.person, reason: reasonFor(ledger, account) }] : [];
  });
}

function reasonFor(ledger: Ledger, { person, lastLed }: Account): TurnReason {
  const able = ledger.accounts.filter(
    (each) => each.active && (each.founding || each.attended > 0),
  );
  if (able.length === 1) return { kind: "only-one" };
  if (ledger.owed.includes(person)) return { kind: "owed" };
  if (lastLed === undefined) return { kind: "never-led" };
  const earliest = able.every((each) => each.lastLed !== undefined && each.lastLed >= lastLed);
  return { kind: earliest ? "longest-since" : "balance", lastLed };
}
