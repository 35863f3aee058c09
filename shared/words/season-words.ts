import english from "./en/season.json" with { type: "json" };

/** What is said of a circle's season, its end, and leaving it. Apart: fetched with its pages, in the reader's language alone. */
export const seasonWords = { season: english };
