import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import { joinedMembers } from "./may.ts";
import type { Member } from "./member.ts";

/** Whether someone is still taking a break then; without an instant, whether they are taking one. */
export function onBreak({ breakUntil }: Pick<Member, "breakUntil">, at?: Instant): boolean {
  return breakUntil !== undefined && (at === undefined || breakUntil > at);
}

/** Everyone who has joined and is not taking a break then: who is asked, invited and counted. */
export function activeMembers(circle: Circle, at?: Instant): readonly Member[] {
  return joinedMembers(circle).filter((member) => !onBreak(member, at));
}

/** Those of them who are not. */
export function restingPeople(circle: Circle, at?: Instant): readonly PersonId[] {
  return joinedMembers(circle)
    .filter((member) => onBreak(member, at))
    .map(({ person }) => person);
}
