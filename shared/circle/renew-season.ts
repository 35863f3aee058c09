import { ok, type Result, refuse } from "../kernel/result.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { askedAgain, notAskedAgain } from "./ask-again.ts";
import type { Circle } from "./circle.ts";
import { decidesFrom, firstSeason, spanOf } from "./season.ts";
import type { SeasonWeeks } from "./season-lengths.ts";

/** Another length for the season that runs, or a first season for a circle without one. Refuses an end that has come. */
export function planSeason(
  circle: Circle,
  weeks: SeasonWeeks,
  today: CalendarDate,
): Result<Circle, "in-the-past"> {
  const { season } = circle;
  if (!season) return ok({ ...circle, season: firstSeason(today, weeks) });
  if (season.weeks === weeks) return ok(circle);
  const next = { ...season, ...spanOf(season.from, weeks) };
  return next.until <= today ? refuse("in-the-past") : ok({ ...circle, season: next });
}

/**
 * Begins the season after number `number`, at its end or, where that has passed, today. Turns, promises and the shelf go
 * on as they are; everyone is asked whether the charter still holds. Renewing twice is renewing.
 */
export function renewSeason(
  circle: Circle,
  { number, weeks }: { readonly number: number; readonly weeks: SeasonWeeks },
  today: CalendarDate,
  at: Instant,
): Result<Circle, "changed-meanwhile" | "too-early"> {
  const { season } = circle;
  if (season?.number === number + 1) return ok(circle);
  if (season?.number !== number) return refuse("changed-meanwhile");
  if (today < decidesFrom(season)) return refuse("too-early");
  const { number: _, before: _before, ...over } = season;
  const from = today > season.until ? today : season.until;
  const next = { number: number + 1, ...spanOf(from, weeks), before: over };
  return ok({ ...askedAgain(circle, at), season: next });
}

/** Takes a renewal back: the season before is asked about again. What has been said about the charter since stays said. */
export function takeRenewalBack(circle: Circle, number: number): Result<Circle, never> {
  const { season, ...rest } = circle;
  if (season?.number !== number || !season.before) return ok(circle);
  return ok({ ...notAskedAgain(rest), season: { number: number - 1, ...season.before } });
}
