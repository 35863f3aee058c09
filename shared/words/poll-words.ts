import english from "./en/poll.json" with { type: "json" };

/** What is said where everyone is asked for a time. Apart: fetched with the page. */
export const pollWords = { poll: english };
