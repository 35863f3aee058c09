/** In weeks, how long a season may be. */
export const seasonLengths = [6, 12, 24] as const;
export type SeasonWeeks = (typeof seasonLengths)[number];
export const usualWeeks: SeasonWeeks = 12;
