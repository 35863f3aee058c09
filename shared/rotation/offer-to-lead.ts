import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Session } from "../schedule/session.ts";
import { type Announced, announce } from "./announce.ts";
import type { Ledger } from "./ledger.ts";

/** Who has not been to a session yet offers to lead their first one, or takes that back; to others it makes no difference. */
export function offerToLead(
  circle: Circle,
  sessions: readonly Session[],
  person: PersonId,
  offers: boolean,
): Result<Announced, "not-found"> {
  if (!joinedMember(circle, person)) return refuse("not-found");
  if (!isNewcomer(circle.ledger, person)) return ok({ circle, sessions: [] });
  const others = (circle.ledger.offers ?? []).filter((each) => each !== person);
  const ledger = { ...circle.ledger, offers: offers ? [...others, person] : others };
  const after = announce({ ...circle, ledger }, sessions);
  if (offers) return ok(after);
  const { ledger: line } = after.circle;
  // What they were announced for on their own offer is not owed to them.
  const owed = line.owed.filter((each) => each !== person);
  return ok({ ...after, circle: { ...after.circle, ledger: { ...line, owed } } });
}

/** Whether someone has joined a circle that had met before, and has not been to a session of it yet. */
export function isNewcomer({ accounts }: Ledger, person: PersonId): boolean {
  return accounts.some(
    (each) => each.person === person && each.active && !each.founding && each.attended === 0,
  );
}
