import { type Account, announcedAhead, type Ledger } from "./ledger.ts";
import { hasComeOrOffers, lineUp } from "./line-up.ts";
import { swapOf } from "./swaps.ts";
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
  const able = ledger.accounts.filter((each) => each.active && hasComeOrOffers(ledger, each));
  if (able.length === 1) return { kind: "only-one" };
  const swap = swapOf(ledger, person);
  if (ledger.owed.includes(person) && !swap?.agreed) return { kind: "owed" };
  if (swap) return { kind: "swapped", with: swap.with, ...(lastLed && { lastLed }) };
  if (lastLed === undefined) return { kind: "never-led" };
  const earliest = able.every((each) => each.lastLed === undefined || each.lastLed >= lastLed);
  return { kind: earliest ? "longest-since" : "balance", lastLed };
}
