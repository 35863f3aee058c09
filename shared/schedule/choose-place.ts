import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { isOpen } from "./is-open.ts";
import { type Place, placeOf, samePlace, usualPlace } from "./place.ts";
import type { Session } from "./session.ts";

/** Has one session take place somewhere; the others stay where the circle usually meets. */
export function chooseSessionPlace(
  { circle, session }: Sitting,
  by: PersonId,
  chosen: Place,
): Result<Session, "not-found" | "has-begun"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (session.state === "live") return refuse("has-begun");
  if (session.state !== "planned") return refuse("not-found");
  if (samePlace(placeOf(circle, session), chosen)) return ok(session);
  const { place: _own, ...rest } = session;
  const usual = samePlace(usualPlace(circle), chosen);
  return ok(watchedWhereBoth(circle, usual ? rest : { ...rest, place: chosen }));
}

/** Has a circle usually meet somewhere; planned sessions follow that have no place of their own. */
export function chooseUsualPlace(
  circle: Circle,
  by: PersonId,
  chosen: Place,
): Result<Circle, "not-found"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (samePlace(usualPlace(circle), chosen)) return ok(circle);
  const { place: _before, ...rest } = circle;
  return ok(chosen.kind === "teams" ? rest : { ...rest, place: chosen });
}

/** A planned session once its circle usually meets there: at no place of its own any more. */
export function atUsualPlace(circle: Circle, session: Session): Session {
  const { place: _own, ...rest } = session;
  return session.state === "planned" ? watchedWhereBoth(circle, rest) : session;
}

/**
 * Somebody in the room watches the chat, so that those in Teams are heard; or does so no more. Where somebody does already
 * who can come, it stays with them.
 */
export function watchChat(
  { circle, session }: Sitting,
  by: PersonId,
  watches: boolean,
): Result<Session, "not-found"> {
  if (!joinedMember(circle, by) || !isOpen(session.state)) return refuse("not-found");
  if (placeOf(circle, session).kind !== "hybrid") return refuse("not-found");
  const who = chatWatcher(circle, session);
  const { watches: _before, ...nobody } = session;
  if (!watches) return ok(who === by ? nobody : session);
  return ok(who === undefined ? { ...nobody, watches: by } : session);
}

/** Who watches the chat, as long as they belong to the circle and can come. */
export function chatWatcher(circle: Circle, session: Session): PersonId | undefined {
  const { watches, away } = session;
  if (watches === undefined || placeOf(circle, session).kind !== "hybrid") return undefined;
  return joinedMember(circle, watches) && !away.includes(watches) ? watches : undefined;
}

function watchedWhereBoth(circle: Circle, session: Session): Session {
  if (placeOf(circle, session).kind === "hybrid") return session;
  const { watches: _nobody, ...rest } = session;
  return rest;
}
