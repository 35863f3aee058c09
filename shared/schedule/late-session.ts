import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import { activeMembers } from "../circle/on-break.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { inTurn } from "../rotation/line-up.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { quorumOf } from "./quorum.ts";
import type { Session } from "./session.ts";
import { sessionEnd } from "./session-end.ts";

/** So long people wait for each other. */
const patience = { minutes: 10 } as const;

/** From when on whoever is there decides. */
export function lateFrom({ startsAt }: Pick<Session, "startsAt">): Instant {
  return later(startsAt, patience);
}

/**
 * Whether a session waits for its people: its time has come ten minutes ago, nobody has begun it, and fewer than its quorum
 * have said that they are there. `runs`: its agenda does.
 */
export function isLate({ circle, session }: Sitting, runs: boolean, at: Instant): boolean {
  const { state, booking, present } = session;
  if (runs || (state !== "planned" && state !== "live") || booking.state !== "booked") return false;
  if (at < lateFrom(session) || at >= sessionEnd(session)) return false;
  return present.length < quorumIn(circle, session);
}

/** How many make it a session of the circle. */
export function quorumIn(circle: Circle, { startsAt }: Pick<Session, "startsAt">): number {
  return quorumOf(activeMembers(circle, startsAt).length, circle.quorum);
}

/**
 * Begins it with whoever is there. Where whoever leads is not, the first of those who are leads, by whose turn it would be; who
 * was announced keeps theirs (creditHeld). Going ahead twice is going ahead.
 */
export function goAhead(
  { circle, session }: Sitting,
  by: PersonId,
  at: Instant,
): Result<Session, "not-found" | "too-early"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (session.state !== "planned" && session.state !== "live") return refuse("not-found");
  if (at < lateFrom(session)) return refuse("too-early");
  const present = session.present.includes(by) ? session.present : [...session.present, by];
  const { facilitator, startedAt = at } = session;
  const there = facilitator !== undefined && present.includes(facilitator);
  const leads = there ? facilitator : (whoLeads(circle, present) ?? by);
  return ok({ ...session, state: "live", startedAt, present, facilitator: leads });
}

function whoLeads({ ledger }: Circle, present: readonly PersonId[]): PersonId | undefined {
  const announced = ledger.announced.find((person) => person !== null && present.includes(person));
  return announced ?? inTurn(ledger, 0, (person) => present.includes(person))[0];
}
