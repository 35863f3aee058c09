import type { CirclePage, MemberView } from "../../shared/contract/circle-page.ts";

/** Whose word counts now: whoever has joined and is not taking a break. */
export function countedMembers({ members }: Pick<CirclePage, "members">): readonly MemberView[] {
  return members.filter(({ standing, onBreak }) => standing === "joined" && !onBreak);
}
