import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import type { Session } from "./session.ts";

/** A session may start this long before its time; earlier, someone is only trying the link. */
const earliest = { hours: -1 } as const;

/** Begins a planned session; whoever begins it is there. Beginning it twice is beginning it. */
export function startSession(
  { circle, session }: Sitting,
  by: PersonId,
  at: Instant,
): Result<Session, "not-found" | "too-early"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  const begun = beginSession(session, at);
  if (!begun.ok || begun.value.present.includes(by)) return begun;
  return ok({ ...begun.value, present: [...begun.value.present, by] });
}

/** The same when the meeting begins by itself: nobody is marked as there. */
export function beginSession(
  session: Session,
  at: Instant,
): Result<Session, "not-found" | "too-early"> {
  if (session.state === "live") return ok(session);
  if (session.state !== "planned") return refuse("not-found");
  if (at < later(session.startsAt, earliest)) return refuse("too-early");
  return ok({ ...session, state: "live", startedAt: at });
}
