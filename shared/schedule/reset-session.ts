import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import { lengthenSession, shortenSession } from "./busy-week.ts";
import { mayLeadReset } from "./may-lead-reset.ts";

type Refusal = "not-found" | "has-begun" | "cannot-lead";

/**
 * Makes the planned session a reset: twenty minutes, its own agenda, led by somebody whom the caller names as no part of the
 * trouble. Who is a part of it is asked nowhere. The line of facilitators waits for the session after it.
 */
export function callReset(
  { circle, session, others = [] }: Sitting,
  by: PersonId,
  leads: PersonId,
): Result<Sitting, Refusal> {
  const short = shortenSession({ circle, session }, by);
  if (!short.ok) return short;
  if (!mayLeadReset(circle, session, leads)) return refuse("cannot-lead");
  const reset = { ...short.value, reset: { leads } };
  return ok(appointFacilitator({ circle, session: reset, others }));
}

/** An ordinary session again, as long as it was planned to be. Done twice it is done once. */
export function endReset(
  { circle, session, others = [] }: Sitting,
  by: PersonId,
): Result<Sitting, Refusal> {
  const long = lengthenSession({ circle, session }, by);
  if (!long.ok) return long;
  if (!session.reset) return ok({ circle, session });
  const { reset: _, ...ordinary } = long.value;
  return ok(appointFacilitator({ circle, session: ordinary, others }));
}
