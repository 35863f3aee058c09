import type { Session } from "../schedule/session.ts";
import { askedNext, waitsFor } from "./ask-about-turn.ts";
import type { Ledger } from "./ledger.ts";

/** Whoever takes a break waits to be asked no more: it is as if they had said no, and the next who could is asked. */
export function withoutRestingAsked(ledger: Ledger, sessions: readonly Session[]): Ledger {
  const resting = ledger.accounts.filter((each) => each.resting).map(({ person }) => person);
  const { requests = [] } = ledger;
  const asked = requests.map((request) => {
    const away = waitsFor(request).filter((person) => resting.includes(person));
    if (away.length === 0) return request;
    return askedNext(ledger, sessions, { ...request, no: [...request.no, ...away] });
  });
  const changed = asked.some((each, place) => each !== requests[place]);
  return changed ? { ...ledger, requests: asked } : ledger;
}
