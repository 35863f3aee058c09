import type { CirclePage } from "../../shared/contract/circle-page.ts";

/** Whether it is time to say what comes after the season. Dates compare as text. */
export function isDeciding({ season, now }: Pick<CirclePage, "season" | "now">): boolean {
  return season !== undefined && now.slice(0, 10) >= season.decidesFrom;
}
