import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Sitting } from "../schedule/appoint-facilitator.ts";
import type { Session } from "../schedule/session.ts";
import { startSession } from "../schedule/start-session.ts";
import { type Instant, later } from "../time/instant.ts";

/** So long after the start anyone who is there may begin in the place of whoever leads. */
const patience = { minutes: 4 } as const;

/**
 * Takes over a session that runs, or hands it on. `from` is whom the presser saw lead: when that is somebody else by now,
 * someone was faster. Whoever was announced keeps their turn (creditHeld).
 */
export function leadInstead(
  { circle, session }: Sitting,
  by: PersonId,
  { from, to }: { readonly from: PersonId | undefined; readonly to: PersonId },
): Result<Session, "not-found" | "not-running" | "taken"> {
  if (!joinedMember(circle, by) || !joinedMember(circle, to)) return refuse("not-found");
  if (by !== to && by !== from) return refuse("not-found");
  if (session.state !== "live") return refuse("not-running");
  if (session.facilitator === to) return ok(session);
  if (session.facilitator !== from) return refuse("taken");
  return ok({ ...session, facilitator: to });
}

/**
 * Begins a planned session in the place of whoever was to lead it, and leads it: from four minutes after its start. When
 * it runs already, whoever leads by now was faster.
 */
export function startInstead(
  { circle, session }: Sitting,
  by: PersonId,
  at: Instant,
): Result<Session, "not-found" | "too-early" | "taken"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (session.state === "live") return session.facilitator === by ? ok(session) : refuse("taken");
  if (session.facilitator !== by && at < startableInsteadFrom(session)) return refuse("too-early");
  const begun = startSession({ circle, session }, by, at);
  return begun.ok ? ok({ ...begun.value, facilitator: by }) : begun;
}

/** From when on someone else may begin it. */
function startableInsteadFrom({ startsAt }: Pick<Session, "startsAt">): Instant {
  return later(startsAt, patience);
}
