import type { PersonId } from "../kernel/ids.ts";
import type { Ledger } from "./ledger.ts";
import type { Places } from "./turn-request.ts";

/** What is remembered once these two have traded places: of each their last trade alone. */
export function swapped(
  swaps: Places["swaps"],
  one: PersonId,
  other: PersonId,
  { agreed }: { readonly agreed: boolean },
): Places["swaps"] {
  return [
    ...swaps.filter(({ person }) => person !== one && person !== other),
    { person: one, with: other, agreed },
    { person: other, with: one, agreed },
  ];
}

/** The trade that someone's place comes from, if both are still in the circle. */
export function swapOf(
  { accounts, swaps = [] }: Ledger,
  person: PersonId,
): Places["swaps"][number] | undefined {
  const swap = swaps.find((each) => each.person === person);
  return accounts.some((each) => each.active && each.person === swap?.with) ? swap : undefined;
}
