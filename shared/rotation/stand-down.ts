import type { PersonId } from "../kernel/ids.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Ledger } from "./ledger.ts";
import { alike, couldBeBefore, placesOf } from "./places-of.ts";

/** So long whoever said that they cannot come gets their turn back when they can after all. Then it is somebody else's. */
const takenBack = { minutes: 1 } as const;

/** Remembers the line that someone changed by not coming. */
export function standDown(before: Ledger, after: Ledger, by: PersonId, at: Instant): Ledger {
  const [was, is] = [placesOf(before), placesOf(after)];
  return alike(was, is) ? after : { ...after, stoodDown: { by, at, before: was, after: is } };
}

/** The line as it was before someone said that they cannot come, if that was just now and it has not moved since. */
export function standAgain(ledger: Ledger, by: PersonId, at: Instant): Ledger {
  const { stoodDown, ...rest } = ledger;
  if (stoodDown?.by !== by || at > later(stoodDown.at, takenBack)) return ledger;
  if (!alike(placesOf(ledger), stoodDown.after) || !couldBeBefore(ledger, stoodDown.before))
    return ledger;
  const { swaps, ...line } = stoodDown.before;
  const { swaps: _, ...others } = rest;
  return { ...others, ...line, ...(swaps.length > 0 && { swaps }) };
}
