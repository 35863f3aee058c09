import { z } from "zod";
import { type CalendarDate, calendarDate, dateAfter } from "../time/instant.ts";
import { type SeasonWeeks, seasonLengths, usualWeeks } from "./season-lengths.ts";

export const seasonWeeks = z.literal(seasonLengths);

const span = z.object({ weeks: seasonWeeks, from: calendarDate, until: calendarDate });

/** The time for which a circle has agreed to meet. Then it decides anew. */
export const season = span.extend({
  number: z.int().min(1),
  /** The post that asks what comes after it. */
  card: z.string().optional(),
  /** What a renewal took the place of, so that it can be taken back. */
  before: span.extend({ card: z.string().optional() }).optional(),
});
export type Season = z.infer<typeof season>;

/** So many days before its end a season may be renewed: whoever decides together in the last session need not wait. */
const daysBefore = 14;

export function firstSeason(from: CalendarDate, weeks: SeasonWeeks): Season {
  return { number: 1, ...spanOf(from, weeks) };
}

/** From which day on the circle is asked what comes next. */
export function decidesFrom({ until }: Pick<Season, "until">): CalendarDate {
  return dateAfter(until, -daysBefore);
}

/** Half of its days; without a season, of the usual one's. */
export function halfSeason(season?: Pick<Season, "from" | "until">): number {
  const weeks = seasonLengths.find(
    (each) => season && dateAfter(season.from, each * 7) === season.until,
  );
  return ((weeks ?? usualWeeks) * 7) / 2;
}

/** The day on which everyone is asked to look at their goal again: the last one that has come, if any. */
export function reviewDay(
  { number, from, until }: Pick<Season, "number" | "from" | "until">,
  today: CalendarDate,
): CalendarDate | undefined {
  if (today >= until) return until;
  return number > 1 ? from : undefined;
}

export function spanOf(from: CalendarDate, weeks: SeasonWeeks) {
  return { weeks, from, until: dateAfter(from, weeks * 7) };
}
