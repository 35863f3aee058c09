import { shareMinutes } from "./share-minutes.ts";

/** The steps of a last session that looks back, with their weights. */
const weights = { arrive: 4, write: 6, tell: 18, thank: 12, part: 5 } as const;
export type ClosingStep = keyof typeof weights;

/** An agenda for a last session: whole minutes that add up to the session's. */
export function closingSteps(
  minutes: number,
): readonly { readonly step: ClosingStep; readonly minutes: number }[] {
  const steps = Object.keys(weights) as ClosingStep[];
  const parts = Object.values(weights).map((weight) => ({ weight, least: 1 }));
  const shares = shareMinutes(minutes, parts);
  return steps.map((step, index) => ({ step, minutes: shares[index] ?? 0 }));
}
