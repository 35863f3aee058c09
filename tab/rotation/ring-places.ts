import type { CirclePage, MemberView } from "../../shared/contract/circle-page.ts";

/** One member's place on the ring, in a square of 240. */
export interface RingPlace {
  readonly member: MemberView;
  readonly x: number;
  readonly y: number;
  /** 0 leads, 1 to 3 come next, undefined waits. */
  readonly turn: number | undefined;
  readonly away: boolean;
}

/**
 * Puts the facilitator at the top and the others in the direction of reading, clockwise from left to right: first those whose
 * turn comes, then the rest as they joined.
 */
export function ringPlaces(
  members: readonly MemberView[],
  turns: readonly Pick<CirclePage["turns"][number], "person">[],
  away: readonly string[],
  direction: "ltr" | "rtl" = "ltr",
): readonly RingPlace[] {
  const way = direction === "rtl" ? -1 : 1;
  const here = members.filter(({ standing }) => standing === "joined");
  const line = turns.map(({ person }) => person);
  const place = (member: MemberView) => {
    const index = line.indexOf(member.person);
    return index < 0 ? line.length : index;
  };
  const ordered = here.toSorted((a, b) => place(a) - place(b));
  return ordered.map((member, index) => {
    const angle = (index / ordered.length) * 2 * Math.PI;
    const turn = line.indexOf(member.person);
    return {
      member,
      x: Math.round(120 + 90 * way * Math.sin(angle)),
      y: Math.round(120 - 90 * Math.cos(angle)),
      turn: turn >= 0 && turn <= 3 ? turn : undefined,
      away: away.includes(member.person) || member.onBreak === true,
    };
  });
}
