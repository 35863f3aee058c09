import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { retimed } from "./retimed.ts";
import type { Session } from "./session.ts";

/** How long a session is in a week in which there is no time for one. */
export const busyMinutes = 20;

type Refusal = "not-found" | "has-begun";

/** Makes a planned session short, by any member. Done twice it is done once; one that is as short already stays as it is. */
export function shortenSession(
  { circle, session }: Sitting,
  by: PersonId,
): Result<Session, Refusal> {
  const may = mayChange({ circle, session }, by);
  if (!may.ok) return may;
  if (session.usualMinutes !== undefined || session.minutes <= busyMinutes) return ok(session);
  const { startsAt, minutes } = session;
  return ok({
    ...retimed(session, { startsAt, minutes: busyMinutes }),
    usualMinutes: minutes,
  });
}

/** As long as it was planned to be. */
export function lengthenSession(
  { circle, session }: Sitting,
  by: PersonId,
): Result<Session, Refusal> {
  const may = mayChange({ circle, session }, by);
  if (!may.ok) return may;
  const { usualMinutes, ...usual } = session;
  const { startsAt } = session;
  return ok(
    usualMinutes === undefined ? session : retimed(usual, { startsAt, minutes: usualMinutes }),
  );
}

function mayChange({ circle, session }: Sitting, by: PersonId): Result<null, Refusal> {
  if (!joinedMember(circle, by) || session.state === "cancelled") return refuse("not-found");
  return session.state === "planned" ? ok(null) : refuse("has-begun");
}
