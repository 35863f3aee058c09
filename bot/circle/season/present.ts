import { decidesFrom, type Season } from "../../../shared/circle/season.ts";
import type { SeasonView } from "../../../shared/contract/season.ts";

export function seasonView(season: Season): SeasonView {
  const { number, weeks, from, until, before } = season;
  return {
    number,
    weeks,
    from,
    until,
    decidesFrom: decidesFrom(season),
    renewed: before !== undefined,
  };
}
