import type { Circle } from "../../../shared/circle/circle.ts";
import { aloneFrom, lapsesAt } from "../../../shared/circle/end-circle.ts";
import type { EndingView } from "../../../shared/contract/ending.ts";

/** Undefined where nobody thinks of an end. */
export function endingView({ proposal, ended }: Circle): EndingView | undefined {
  if (!proposal && !ended) return undefined;
  return {
    ...(proposal && {
      proposal: {
        kind: proposal.kind,
        by: proposal.by,
        lapsesAt: lapsesAt(proposal),
        aloneFrom: aloneFrom(proposal),
      },
    }),
    ...(ended && { ended: { kind: ended.kind, at: ended.at, goneAt: ended.goneAt } }),
  };
}
