import type { Ledger } from "./ledger.ts";
import type { Places } from "./turn-request.ts";

/** The line of facilitators as it is, to be compared, or to go back to. */
export function placesOf({ announced, owed, swaps = [] }: Ledger): Places {
  return { announced, owed, swaps };
}

/** Nobody in that line has left since. */
export function couldBeBefore({ accounts }: Ledger, { announced, owed }: Places): boolean {
  const active = accounts.flatMap((each) => (each.active ? [each.person] : []));
  return [...announced, ...owed].every((person) => person === null || active.includes(person));
}

export function alike(a: Places, b: Places): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
