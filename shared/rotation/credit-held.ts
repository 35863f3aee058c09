import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import { type Ledger, turnUnits } from "./ledger.ts";
import { swapped } from "./swaps.ts";

/** A session that took place. */
export interface Held {
  /** Everyone who came. */
  readonly present: readonly PersonId[];
  /** Who led it; undefined when nobody did. */
  readonly facilitator: PersonId | undefined;
  readonly at: Instant;
  /** Led by somebody outside of the line: whoever is announced stays announced. */
  readonly outOfLine?: boolean;
}

/**
 * Credits everyone who came with an equal share of one turn and takes one turn off whoever led, so that balances sum to
 * the same as before. Who stood in trades places with whoever was announced. Announce anew with lineUp afterwards.
 * What was asked about this turn, and who offered to lead their first session by now, is settled.
 */
export function creditHeld(ledger: Ledger, held: Held): Ledger {
  return settled(ledger, credited(ledger, held), held);
}

function credited(ledger: Ledger, { present, facilitator, at, outOfLine }: Held): Ledger {
  if (facilitator === undefined) return { ...ledger, accounts: attended(ledger, present) };
  const here = ledger.accounts
    .filter(({ person, active }) => active && (person === facilitator || present.includes(person)))
    .map(({ person }) => person);
  const share = here.includes(facilitator) ? turnUnits / here.length : 0;
  const accounts = attended(ledger, here).map((account) => {
    const leads = account.person === facilitator && share > 0;
    const credit = here.includes(account.person) ? share : 0;
    return {
      ...account,
      balance: account.balance + credit - (leads ? turnUnits : 0),
      ...(account.person === facilitator ? { lastLed: at } : {}),
    };
  });
  const line = outOfLine ? {} : announcedAfter(ledger, facilitator);
  return { ...ledger, accounts, ...line, lastLedBy: facilitator };
}

function attended(ledger: Ledger, here: readonly PersonId[]) {
  return ledger.accounts.map((account) =>
    here.includes(account.person) ? { ...account, attended: account.attended + 1 } : account,
  );
}

function announcedAfter(
  ledger: Ledger,
  facilitator: PersonId,
): Pick<Ledger, "announced" | "owed" | "swaps"> {
  const [planned = null, ...rest] = ledger.announced;
  const owed = ledger.owed.filter((person) => person !== facilitator);
  if (planned === null || planned === facilitator) return { announced: rest, owed };
  const place = rest.indexOf(facilitator);
  if (place >= 0) {
    const swaps = swapped(ledger.swaps ?? [], planned, facilitator, { agreed: false });
    return { announced: rest.with(place, planned), owed, swaps };
  }
  const waits = isActive(ledger, planned) && !owed.includes(planned) && !rest.includes(planned);
  return { announced: rest, owed: waits ? [...owed, planned] : owed };
}

/** Whoever has led has no trade to tell of any more, whoever has come is no newcomer, and a turn that was is not asked about. */
function settled(before: Ledger, after: Ledger, { facilitator, present, outOfLine }: Held): Ledger {
  const { swaps, offers, requests, stoodDown: _, ...rest } = after;
  const here = [...present, facilitator];
  const over = [outOfLine ? undefined : before.announced[0], facilitator];
  return {
    ...rest,
    ...(swaps && { swaps: swaps.filter(({ person }) => person !== facilitator) }),
    ...(offers && { offers: offers.filter((person) => !here.includes(person)) }),
    ...(requests && { requests: requests.filter(({ by, yes }) => !yes && !over.includes(by)) }),
  };
}

function isActive(ledger: Ledger, person: PersonId): boolean {
  return ledger.accounts.some((account) => account.person === person && account.active);
}
