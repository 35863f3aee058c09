import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import { joinedMembers } from "./may.ts";
import type { Member } from "./member.ts";

/** The circle once what it told a member alone did not get through; the same where that is known already. */
export function notReached(circle: Circle, person: PersonId, at: Instant): Circle {
  return withMember(circle, person, (member) =>
    member.unreachedSince === undefined ? { ...member, unreachedSince: at } : member,
  );
}

/** The same once something got through. */
export function reachedAgain(circle: Circle, person: PersonId): Circle {
  return withMember(circle, person, (member) => {
    const { unreachedSince, ...rest } = member;
    return unreachedSince === undefined ? member : rest;
  });
}

/** How many others may not see what they are told alone. */
export function othersNotReached(circle: Circle, person: PersonId): number {
  return joinedMembers(circle).filter(
    (member) => member.person !== person && member.unreachedSince !== undefined,
  ).length;
}

function withMember(circle: Circle, person: PersonId, by: (member: Member) => Member): Circle {
  const member = joinedMembers(circle).find((each) => each.person === person);
  const next = member && by(member);
  if (!member || next === member) return circle;
  return {
    ...circle,
    members: circle.members.map((each) => (each === member ? (next ?? each) : each)),
  };
}
