import type { PersonId, SessionId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { isOpen } from "../schedule/is-open.ts";
import type { Session } from "../schedule/session.ts";
import { openSession } from "../schedule/session-end.ts";
import type { Circle } from "./circle.ts";
import { type Guest, mostGuests } from "./guest.ts";
import { insider, joinedMember } from "./may.ts";

/** Invites someone to the session that comes or runs. Any member may; inviting again changes what they see. */
export function inviteGuest(
  circle: Circle,
  sessions: readonly Session[],
  invited: Guest,
): Result<Circle, "not-found" | "full"> {
  if (!joinedMember(circle, invited.by) || insider(circle, invited.person)) {
    return refuse("not-found");
  }
  if (openSession(sessions)?.id !== invited.session) return refuse("not-found");
  const others = guestsOf(circle, invited.session).filter(
    ({ person }) => person !== invited.person,
  );
  if (others.length >= mostGuests) return refuse("full");
  return ok({ ...circle, guests: [...others, invited] });
}

/** Takes an invitation back: they see nothing from then on. */
export function withoutGuest(circle: Circle, person: PersonId): Circle {
  const { guests, ...rest } = circle;
  const others = guests?.filter((each) => each.person !== person) ?? [];
  if (others.length === (guests?.length ?? 0)) return circle;
  return others.length > 0 ? { ...rest, guests: others } : rest;
}

/** The circle once a session is over: its guests are guests no more, and nothing is kept of them. */
export function withoutGuestsAfter(circle: Circle, { id, state }: Session): Circle {
  const { guests, ...rest } = circle;
  if (isOpen(state) || !guests?.some(({ session }) => session === id)) return circle;
  const others = guests.filter(({ session }) => session !== id);
  return others.length > 0 ? { ...rest, guests: others } : rest;
}

export function guestsOf({ guests = [] }: Circle, session: SessionId): readonly Guest[] {
  return guests.filter((each) => each.session === session);
}
