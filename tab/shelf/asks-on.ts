import type { AskView, CirclePage } from "../../shared/contract/circle-page.ts";

/** The asks that wait, those of the next session first. */
export function asksOn({ agenda }: CirclePage): readonly AskView[] {
  const planned = agenda.segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
  return [...planned, ...agenda.waiting];
}
