import type { SeasonView } from "../../shared/contract/season.ts";
import type { Say, SeasonKey } from "../../shared/words/key.ts";
import type { Time } from "../time/time.ts";

/** That the season ends, or has ended. Dates compare as text. */
export function seasonEndWords(
  say: Say<SeasonKey>,
  time: Time,
  { until }: SeasonView,
  now: string,
): string {
  return now.slice(0, 10) >= until
    ? say("season:over")
    : say("season:soon", { until: time.date(until) });
}
