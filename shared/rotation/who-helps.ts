import type { PersonId } from "../kernel/ids.ts";
import { announcedAhead, type Ledger } from "./ledger.ts";
import { lineUp } from "./line-up.ts";

/** Who helps whoever facilitates: with the time, and, where there is one more, with notes. */
export interface Helpers {
  readonly keepsTime?: PersonId;
  readonly takesNotes?: PersonId;
}

/**
 * The two who lead next, of those who come: so both roles go around as the turns do, nobody has one twice before everyone
 * has had it, and who is away misses nothing. Whoever has no turn in sight yet comes after them (needs A5.1).
 */
export function whoHelps(
  ledger: Ledger,
  facilitator: PersonId | undefined,
  coming: readonly PersonId[],
): Helpers {
  const { announced } = lineUp(ledger, undefined, announcedAhead + ledger.accounts.length);
  const [keepsTime, takesNotes] = [...new Set([...announced, ...coming])].filter(
    (person) => person !== null && person !== facilitator && coming.includes(person),
  );
  return { ...(keepsTime && { keepsTime }), ...(takesNotes && { takesNotes }) };
}
