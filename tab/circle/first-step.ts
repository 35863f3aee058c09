import type { CirclePage } from "../../shared/contract/circle-page.ts";

/** A step before the first session. `href` is there when the reader can take it now. */
export interface FirstStep {
  readonly step: "join" | "gather" | "charter" | "time";
  readonly done: boolean;
  readonly href: string | undefined;
}

/** Joining oneself, enough others joining, agreeing on the terms, finding the time: in this order. */
export function firstSteps({
  me,
  booking,
  charter,
}: Pick<CirclePage, "me" | "booking" | "charter">): readonly FirstStep[] {
  const joined = me.standing === "joined";
  const enough = booking.joined >= booking.needed;
  return [
    { step: "join", done: joined, href: joined ? undefined : "#/join" },
    { step: "gather", done: enough, href: undefined },
    ...(charter ? [charterStep(charter, joined, booking.joined)] : []),
    { step: "time", done: false, href: joined && enough ? "#/times" : undefined },
  ];
}

/** Nobody waits for it before the first session: it can be read and agreed to in that. */
function charterStep(
  { agreed }: NonNullable<CirclePage["charter"]>,
  joined: boolean,
  all: number,
): FirstStep {
  const href = joined ? "#/charter" : undefined;
  return { step: "charter", done: agreed.length >= all, href };
}
