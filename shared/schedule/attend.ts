import type { Ask } from "../agenda/ask.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { amendHeld } from "../rotation/amend-held.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { type Closed, creditable, hold } from "./close-session.ts";
import { couldBeThere } from "./could-be-there.ts";
import type { Session } from "./session.ts";
import { sessionEnd } from "./session-end.ts";

/** How long after a session people may say that they were there. */
const remembered = { days: 3 } as const;

/**
 * "I was there", or taking it back, from the start until three days after the end. Once the session is closed, the
 * ledger's shares are put right in the same step; a missed session turns out to have been held.
 */
export function attend(
  { circle, session }: Sitting,
  asks: readonly Ask[],
  about: { readonly person: PersonId; readonly present: boolean; readonly at: Instant },
): Result<Closed, "not-found" | "too-early" | "too-late"> {
  const { person, at } = about;
  if (!couldBeThere(circle, session, person)) return refuse("not-found");
  if (session.state === "cancelled") return refuse("not-found");
  if (!hasBegun(session, at)) return refuse("too-early");
  if (!isMarkable(session, at)) return refuse("too-late");
  const others = session.present.filter((each) => each !== person);
  const present = about.present ? [...others, person] : others;
  const marked = { circle, session: { ...session, present } };
  if (session.state === "closed") return ok({ ...amended(marked), reached: [] });
  if (session.state === "missed" && about.present) return ok(hold(marked, asks, at));
  return ok({ ...marked, reached: [] });
}

/** Whether people may say now that they were there. */
export function isMarkable(session: Session, at: Instant): boolean {
  if (session.state === "cancelled") return false;
  return hasBegun(session, at) && at <= markableUntil(session);
}

/** The last instant at which someone can say that they were there. */
export function markableUntil(session: Pick<Session, "startsAt" | "minutes">): Instant {
  return later(sessionEnd(session), remembered);
}

function hasBegun({ state, startsAt }: Session, at: Instant): boolean {
  return state !== "planned" || startsAt <= at;
}

function amended({ circle, session }: Sitting): Sitting {
  const { credited: before = [], facilitator } = session;
  const after = creditable({ circle, session }, session.present);
  // Whoever has left since stays credited: their share is not theirs alone to change.
  const gone = before.filter((person) => !after.includes(person) && !isActive(circle, person));
  const credited = [...after, ...gone];
  const ledger = amendHeld(circle.ledger, { before, after: credited, facilitator });
  return { circle: { ...circle, ledger }, session: { ...session, credited } };
}

function isActive({ ledger }: Sitting["circle"], person: PersonId): boolean {
  return ledger.accounts.some((account) => account.active && account.person === person);
}
