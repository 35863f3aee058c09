import type { PersonId } from "../kernel/ids.ts";
import type { Ledger } from "../rotation/ledger.ts";
import type { Instant } from "../time/instant.ts";

/** Once a session was held at that time: whose asks it had time for, so that others' come before their next. */
export function asksHeard(ledger: Ledger, askers: readonly PersonId[], at: Instant): Ledger {
  const accounts = ledger.accounts.map((account) =>
    askers.includes(account.person) && (account.lastAsked ?? "") < at
      ? { ...account, lastAsked: at }
      : account,
  );
  const held = [...new Set([...(ledger.held ?? []), at])].toSorted().slice(-2);
  return { ...ledger, accounts, held };
}
