import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { EndingView } from "../../shared/contract/ending.ts";

export type Proposal = NonNullable<EndingView["proposal"]>;

/** The proposal to end the circle that stands; instants compare as text. */
export function openProposal({ ending, now }: CirclePage): Proposal | undefined {
  const proposal = ending?.proposal;
  return proposal && now < proposal.lapsesAt ? proposal : undefined;
}
