import type { PersonId } from "../kernel/ids.ts";
import type { Account, Ledger } from "./ledger.ts";
import { shareOut } from "./share-out.ts";

export const emptyLedger: Ledger = { accounts: [], announced: [], owed: [], spare: 0 };

/**
 * Opens an account at the circle's average, which is zero. Who returns cannot wipe out a surplus of turns nor
 * bring a claim along: they get the smaller of their old balance and the average.
 */
export function joinLedger(ledger: Ledger, person: PersonId): Ledger {
  const old = ledger.accounts.find((account) => account.person === person);
  if (old?.active) return ledger;
  if (!old) return { ...ledger, accounts: [...ledger.accounts, newAccount(ledger, person)] };

  const back = { ...old, balance: Math.min(old.balance, 0), active: true };
  const others = shareOut(ledger, -back.balance);
  return { ...others, accounts: replaced(others, back) };
}

/** Closes an account; what is left in it is shared out equally, so that the average stays zero. */
export function leaveLedger(ledger: Ledger, person: PersonId): Ledger {
  const old = ledger.accounts.find((account) => account.person === person);
  if (!old?.active) return ledger;
  const without = {
    ...withoutRequestsOf(ledger, person),
    accounts: replaced(ledger, { ...old, active: false }),
    owed: ledger.owed.filter((each) => each !== person),
  };
  return shareOut(without, old.balance);
}

/** What they asked for is asked no more; what they are asked for, they cannot answer. */
function withoutRequestsOf(ledger: Ledger, person: PersonId): Ledger {
  const { swaps, offers, requests } = ledger;
  return {
    ...ledger,
    ...(swaps && { swaps: swaps.filter((each) => each.person !== person) }),
    ...(offers && { offers: offers.filter((each) => each !== person) }),
    ...(requests && {
      requests: requests
        .filter(({ by }) => by !== person)
        .map((each) => ({ ...each, asked: each.asked.filter((one) => one !== person) })),
    }),
  };
}

function newAccount(ledger: Ledger, person: PersonId): Account {
  return {
    person,
    balance: 0,
    attended: 0,
    founding: ledger.accounts.every(({ attended }) => attended === 0),
    order: ledger.accounts.length,
    active: true,
  };
}

function replaced(ledger: Ledger, by: Account): readonly Account[] {
  return ledger.accounts.map((account) => (account.person === by.person ? by : account));
}
