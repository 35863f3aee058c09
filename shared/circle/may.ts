import type { PersonId } from "../kernel/ids.ts";
import type { Circle } from "./circle.ts";
import type { Member } from "./member.ts";

/** The member that `person` is, if they are invited or have joined: only they may read what is inside. */
export function insider(circle: Circle, person: PersonId): Member | undefined {
  return circle.members.find(
    (member) =>
      member.person === person && (member.standing === "invited" || member.standing === "joined"),
  );
}

/** The member that `person` is, if they have joined: only they may change anything inside. */
export function joinedMember(circle: Circle, person: PersonId): Member | undefined {
  const member = insider(circle, person);
  return member?.standing === "joined" ? member : undefined;
}

/** Everyone who has joined, in order of joining. */
export function joinedMembers(circle: Circle): readonly Member[] {
  return circle.members
    .filter(({ standing }) => standing === "joined")
    .toSorted((a, b) => ((a.joinedAt ?? "") < (b.joinedAt ?? "") ? -1 : 1));
}
