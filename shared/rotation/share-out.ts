import type { Ledger } from "./ledger.ts";

/** Spreads `units` (or takes them, when negative) equally over the active accounts; what does not divide waits in `spare`. */
export function shareOut(ledger: Ledger, units: number): Ledger {
  const active = ledger.accounts.filter((account) => account.active).length;
  const total = ledger.spare + units;
  if (active === 0) return { ...ledger, spare: total };
  const each = Math.trunc(total / active);
  return {
    ...ledger,
    accounts: ledger.accounts.map((account) =>
      account.active ? { ...account, balance: account.balance + each } : account,
    ),
    spare: total - each * active,
  };
}
