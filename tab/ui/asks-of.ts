import type { AskView, CirclePage } from "../../shared/contract/circle-page.ts";

/** Every ask in its order: those that fit, then those that wait. */
export function asksOf(agenda: CirclePage["agenda"] | undefined): readonly AskView[] {
  if (!agenda) return [];
  const fitting = agenda.segments.flatMap((one) => (one.kind === "ask" ? [one.ask] : []));
  return [...fitting, ...agenda.waiting];
}
