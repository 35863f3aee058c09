import english from "./en/times.json" with { type: "json" };

/** What is said of times to choose from, and of why one was chosen. Apart: fetched with the page. */
export const timesWords = { times: english };
