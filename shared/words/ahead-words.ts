import english from "./en/ahead.json" with { type: "json" };

/** What is said of sessions booked ahead. Apart: fetched with the page. */
export const aheadWords = { ahead: english };
