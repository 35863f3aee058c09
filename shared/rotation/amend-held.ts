import type { PersonId } from "../kernel/ids.ts";
import { type Account, type Ledger, turnUnits } from "./ledger.ts";

/** Who was credited for a held session, and who should have been. Whoever led is in both. */
export interface Amendment {
  readonly before: readonly PersonId[];
  readonly after: readonly PersonId[];
  readonly facilitator: PersonId | undefined;
}

/**
 * Puts the shares of a held session right when someone says later that they were there. The same as if they had been
 * credited at once; what belonged to someone who has left since waits in `spare`, so that the sum stays the same.
 */
export function amendHeld(ledger: Ledger, { before, after, facilitator }: Amendment): Ledger {
  const led = facilitator !== undefined && before.includes(facilitator);
  const change = (person: PersonId) => (led ? share(after, person) - share(before, person) : 0);
  const accounts = ledger.accounts.map((account) =>
    account.active
      ? {
          ...account,
          balance: account.balance + change(account.person),
          attended: account.attended + attendance(account, after) - attendance(account, before),
        }
      : account,
  );
  const absorbed = [...new Set([...before, ...after])]
    .filter((person) => !ledger.accounts.some((each) => each.active && each.person === person))
    .reduce((sum, person) => sum + change(person), 0);
  const undivided = led ? remainder(after) - remainder(before) : 0;
  return { ...ledger, accounts, spare: ledger.spare + absorbed + undivided };
}

function share(people: readonly PersonId[], person: PersonId): number {
  return people.includes(person) ? Math.floor(turnUnits / people.length) : 0;
}

/** What of a turn does not divide: nothing among twelve, but those who have left since may make it more than twelve. */
function remainder(people: readonly PersonId[]): number {
  return people.length === 0 ? 0 : turnUnits % people.length;
}

function attendance({ person }: Account, people: readonly PersonId[]): number {
  return people.includes(person) ? 1 : 0;
}
