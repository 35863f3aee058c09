import type { CirclePage } from "../../shared/contract/circle-page.ts";

/** A step before the first session. `href` is there when the reader can take it now. */
export interface FirstStep {
  readonly step: "join" | "gather" | "time";
  readonly done: boolean;
  readonly href: string | undefined;
}

/** Joining oneself, enough others joining, finding the time: in this order. */
export function firstSteps({
  me,
  booking,
}: Pick<CirclePage, "me" | "booking">): readonly FirstStep[] {
  const joined = me.standing === "joined";
  const enough = booking.joined >= booking.needed;
  return [
    { step: "join", done: joined, href: joined ? undefined : "#/join" },
    { step: "gather", done: enough, href: undefined },
    { step: "time", done: false, href: joined && enough ? "#/times" : undefined },
  ];
}
