import type { PersonId } from "../kernel/ids.ts";
import type { Ledger } from "./ledger.ts";
import { type CanCome, inTurn, lineUp } from "./line-up.ts";
import { swapped } from "./swaps.ts";
import type { TurnRequestKind } from "./turn-request.ts";

/**
 * The line once `taker` leads where `by` was announced. They trade places; where the taker was not announced, whoever
 * gave their place up is owed the next free one. A turn that is given away is not claimed back: a place of the taker's own
 * is filled anew, by someone else. Undefined where it would leave anyone with a turn they cannot take.
 */
export function takePlace(
  ledger: Ledger,
  by: PersonId,
  taker: PersonId,
  kind: TurnRequestKind,
  canCome: CanCome = () => true,
): Ledger | undefined {
  const place = ledger.announced.indexOf(by);
  if (place < 0 || by === taker) return undefined;
  const own = ledger.announced.indexOf(taker);
  const gives = kind === "give";
  const taken = ledger.announced.with(place, taker);
  const next: Ledger = {
    ...ledger,
    announced: own < 0 ? taken : taken.with(own, gives ? null : by),
    owed: owedAfter(ledger, by, own < 0, gives),
    swaps: swapped(ledger.swaps ?? [], by, taker, { agreed: true }),
  };
  const after = lineUp(next, (person, ahead) => {
    const filled = gives && ahead === own && person === by;
    return !filled && canCome(person, ahead);
  });
  const asMeant = next.announced.every(
    (person, at) => person === null || after.announced[at] === person,
  );
  return asMeant ? after : undefined;
}

function owedAfter({ owed }: Ledger, by: PersonId, unannounced: boolean, gives: boolean) {
  if (gives) return owed.filter((person) => person !== by);
  return unannounced && !owed.includes(by) ? [...owed, by] : owed;
}

/**
 * Who could take someone's announced turn: first those announced after them, then before them, then whoever comes
 * next by the balances.
 */
export function takersOf(
  ledger: Ledger,
  by: PersonId,
  kind: TurnRequestKind = "swap",
  canCome: CanCome = () => true,
): readonly PersonId[] {
  const place = ledger.announced.indexOf(by);
  if (place < 0) return [];
  const line = [...ledger.announced.slice(place + 1), ...ledger.announced.slice(0, place)];
  const announced = line.filter((person) => person !== null);
  const all = new Set([...announced, ...inTurn(ledger, place, canCome)]);
  return [...all].filter((person) => takePlace(ledger, by, person, kind, canCome) !== undefined);
}
