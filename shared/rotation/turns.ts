import { type Account, announcedAhead, type Ledger } from "./ledger.ts";
import { lineUp } from "./line-up.ts";
import type { Turn, TurnReason } from "./turn.ts";

/**
 * The facilitator of the next session and the three after, first first, each with the reason that a person can check.
 * The fourth is who would come next if nothing changed; they are announced once the next session has been. Nobody while a circle is still forming, and nobody a second time.
 */
export function turns(ledger: Ledger): readonly Turn[] {
  if (ledger.announced.length === 0) return [];
  const [fourth] = lineUp(ledger, undefined, announcedAhead + 1).announced.slice(announcedAhead);
  const expected = fourth && !ledger.announced.includes(fourth) ? [fourth] : [];
  return [...ledger.announced, ...expected].flatMap((person) => {
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
  const earliest = able.every((each) => each.lastLed === undefined || each.lastLed >= lastLed);
  return { kind: earliest ? "longest-since" : "balance", lastLed };
}
