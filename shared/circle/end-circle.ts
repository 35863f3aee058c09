import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import type { Ended, EndingKind, EndingProposal } from "./ending.ts";
import { joinedMember } from "./may.ts";
import { activeMembers } from "./on-break.ts";

/** An erased circle can be brought back for so long. */
const undoFor = { days: 7 } as const;
/** A closed one can be read for half a year, and brought back as long. */
const readableFor = { days: 182 } as const;
/** Whoever is alone in a circle may end it after so long: someone may be about to come back. */
const aloneFor = { days: 7 } as const;
/** A proposal that nobody has confirmed by then has lapsed. */
const standsFor = { days: 30 } as const;

/** The proposal that stands at an instant. */
function openProposal(
  { proposal }: Pick<Circle, "proposal">,
  at: Instant,
): EndingProposal | undefined {
  return proposal && at < lapsesAt(proposal) ? proposal : undefined;
}

export function lapsesAt({ at }: Pick<EndingProposal, "at">): Instant {
  return later(at, standsFor);
}

/** From when on whoever proposed it may end it alone, should nobody else be there then. */
export function aloneFrom({ at }: Pick<EndingProposal, "at">): Instant {
  return later(at, aloneFor);
}

/** Proposes to close or erase the circle. One proposal stands at a time; proposing the same again changes nothing. */
export function proposeEnding(
  circle: Circle,
  by: PersonId,
  kind: EndingKind,
  at: Instant,
): Result<Circle, "not-found" | "changed-meanwhile"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (circle.ended?.kind === kind) return ok(circle);
  if (circle.ended?.kind === "erase") return refuse("changed-meanwhile");
  const standing = openProposal(circle, at);
  if (standing?.kind === kind) return ok(circle);
  if (standing) return refuse("changed-meanwhile");
  return ok({ ...circle, proposal: { kind, by, at } });
}

/**
 * A second member says so too, and it is done. Whoever proposed it is no second member, unless nobody else is there any more
 * and a week has passed. Confirming twice is confirming.
 */
export function confirmEnding(
  circle: Circle,
  by: PersonId,
  kind: EndingKind,
  at: Instant,
): Result<Circle, "not-found" | "changed-meanwhile" | "takes-another" | "not-yet"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  if (circle.ended?.kind === kind) return ok(circle);
  const standing = openProposal(circle, at);
  if (standing?.kind !== kind) return refuse("changed-meanwhile");
  if (standing.by === by) {
    if (activeMembers(circle, at).some(({ person }) => person !== by))
      return refuse("takes-another");
    if (at < aloneFrom(standing)) return refuse("not-yet");
  }
  const { proposal: _, ...rest } = circle;
  return ok({ ...rest, ended: endedNow(circle.ended, standing, at) });
}

function endedNow(before: Ended | undefined, { kind }: EndingProposal, at: Instant): Ended {
  return {
    kind,
    at,
    goneAt: later(at, kind === "erase" ? undoFor : readableFor),
    ...(before && { before: { at: before.at, goneAt: before.goneAt } }),
  };
}

/** Any member takes a proposal back, as long as nobody has confirmed it. */
export function withdrawEnding(circle: Circle, by: PersonId): Result<Circle, "not-found"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  return ok(withoutProposal(circle));
}

/** The circle without a proposal that nobody has confirmed in time. */
export function withoutLapsed(circle: Circle, at: Instant): Circle {
  return openProposal(circle, at) ? circle : withoutProposal(circle);
}

/** The circle when whoever proposed its end is gone: it was their word. */
export function withoutWordOf(circle: Circle, gone: PersonId): Circle {
  return circle.proposal?.by === gone ? withoutProposal(circle) : circle;
}

function withoutProposal(circle: Circle): Circle {
  const { proposal, ...rest } = circle;
  return proposal ? rest : circle;
}

/** Any member brings the circle back, as long as something is left of it: as it was, or to be read. */
export function bringBack(circle: Circle, by: PersonId, at: Instant): Result<Circle, "not-found"> {
  if (!joinedMember(circle, by)) return refuse("not-found");
  const { ended, ...rest } = circle;
  if (!ended) return ok(circle);
  if (at >= ended.goneAt) return refuse("not-found");
  if (!ended.before) return ok(rest);
  return ok({ ...rest, ended: { kind: "close", ...ended.before } });
}
