import english from "./en/reach.json" with { type: "json" };

/** What is said of calendars of one's own, and of whom messages reach. Apart: fetched with the page. */
export const reachWords = { reach: english };
