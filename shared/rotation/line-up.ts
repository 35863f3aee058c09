import { compare } from "../kernel/compare.ts";
import type { PersonId } from "../kernel/ids.ts";
import { type Account, announcedAhead, type Ledger, turnUnits } from "./ledger.ts";
import { swapped } from "./swaps.ts";
import type { Places } from "./turn-request.ts";

/** Whether someone can come to the session `ahead` places from now; 0 is the next. */
export type CanCome = (person: PersonId, ahead: number) => boolean;

interface Table {
  readonly ledger: Ledger;
  readonly canCome: CanCome;
  /** The line as it is being filled. */
  readonly line: (PersonId | null)[];
  swaps: Places["swaps"];
}

/**
 * Announces the next facilitators. Who was announced stays announced for the same session unless it became
 * impossible; then they trade places with someone announced later, or are owed a turn. An empty place goes to whoever
 * is owed one, then to the highest balance, then to the longest since the last turn, then by joining order. Nobody leads
 * twice running while another can, and nobody leads the first session they come to (founding members excepted, and who
 * offers to).
 */
export function lineUp(
  ledger: Ledger,
  canCome: CanCome = () => true,
  places = announcedAhead,
): Ledger {
  const line = Array.from({ length: places }, (_, place) => ledger.announced[place] ?? null);
  const table: Table = { ledger, canCome, line, swaps: ledger.swaps ?? [] };
  let owed = ledger.owed;
  for (const [place, announced] of line.entries()) {
    if (announced && (stays(table, place, announced) || tradesPlaces(table, place, announced))) {
      continue;
    }
    owed = alsoOwed(ledger, owed, announced);
    line[place] = null;
    line[place] = pick(table, place, owed);
  }
  return {
    ...ledger,
    announced: line,
    owed,
    ...(table.swaps.length > 0 && { swaps: table.swaps }),
  };
}

function alsoOwed(ledger: Ledger, owed: readonly PersonId[], missed: PersonId | null) {
  const waits = missed !== null && accountOf(ledger, missed)?.active && !owed.includes(missed);
  return waits ? [...owed, missed] : owed;
}

/** Who may lead at a place, whoever is owed a turn first, then as an empty place would be filled. */
export function inTurn(
  ledger: Ledger,
  place: number,
  canCome: CanCome = () => true,
): readonly PersonId[] {
  const table: Table = { ledger, canCome, line: [...ledger.announced], swaps: [] };
  return ledger.accounts
    .filter(({ person }) => mayLead(table, person, place))
    .toSorted(inLine(table, ledger.owed))
    .map(({ person }) => person);
}

function accountOf(ledger: Ledger, person: PersonId): Account | undefined {
  return ledger.accounts.find((account) => account.person === person);
}

function mayLead({ ledger, canCome }: Table, person: PersonId, place: number): boolean {
  const account = accountOf(ledger, person);
  if (!account?.active || account.resting) return false;
  return hasComeOrOffers(ledger, account) && canCome(person, place);
}

/** Nobody leads the first session they come to, unless it is everyone's first, or they offer to. */
export function hasComeOrOffers(
  { offers = [] }: Pick<Ledger, "offers">,
  account: Account,
): boolean {
  return account.founding || account.attended > 0 || offers.includes(account.person);
}

/** Who leads just before and just after a place. */
function neighbours({ ledger, line }: Table, place: number) {
  const before = place === 0 ? (ledger.lastLedBy ?? null) : (line[place - 1] ?? null);
  return { before, after: line[place + 1] ?? null };
}

function fits(table: Table, place: number, person: PersonId): boolean {
  const { before, after } = neighbours(table, place);
  return mayLead(table, person, place) && person !== before && person !== after;
}

function stays(table: Table, place: number, person: PersonId): boolean {
  return (
    fits(table, place, person) || (mayLead(table, person, place) && alone(table, place, person))
  );
}

function alone(table: Table, place: number, person: PersonId): boolean {
  const { before } = neighbours(table, place);
  return !table.ledger.accounts.some(
    ({ person: other }) => other !== person && other !== before && mayLead(table, other, place),
  );
}

/** Swaps an announced person who cannot lead at `place` with one announced later, if both can then. */
function tradesPlaces(table: Table, place: number, person: PersonId): boolean {
  const { line } = table;
  for (let later = place + 1; later < line.length; later++) {
    const other = line[later];
    if (!other || other === person) continue;
    line[place] = other;
    line[later] = person;
    if (fits(table, place, other) && fits(table, later, person)) {
      table.swaps = swapped(table.swaps, person, other, { agreed: false });
      return true;
    }
    line[place] = person;
    line[later] = other;
  }
  return false;
}

function pick(table: Table, place: number, owed: readonly PersonId[]): PersonId | null {
  const { before, after } = neighbours(table, place);
  const able = table.ledger.accounts
    .filter(({ person }) => mayLead(table, person, place))
    .toSorted(inLine(table, owed));
  const chosen =
    able.find(({ person }) => person !== before && person !== after) ??
    able.find(({ person }) => person !== before) ??
    able[0];
  return chosen?.person ?? null;
}

function inLine({ ledger, line }: Table, owed: readonly PersonId[]) {
  const waiting = ({ person }: Account) => {
    const place = owed.indexOf(person);
    return place < 0 || line.includes(person) ? Number.POSITIVE_INFINITY : place;
  };
  const projected = ({ person, balance }: Account) =>
    balance - turnUnits * line.filter((announced) => announced === person).length;
  const lastTurn = ({ person, lastLed }: Account) => {
    const place = line.lastIndexOf(person);
    if (place >= 0) return `~${place}`;
    return person === ledger.lastLedBy ? "~" : (lastLed ?? "");
  };
  return (a: Account, b: Account): number =>
    compare(waiting(a), waiting(b)) ||
    compare(projected(b), projected(a)) ||
    compare(lastTurn(a), lastTurn(b)) ||
    compare(a.order, b.order);
}
