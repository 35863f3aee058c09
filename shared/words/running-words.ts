import english from "./en/running.json" with { type: "json" };

/** What is said while a session runs, and of the ways to work on an ask. Apart: fetched with its pages, in the reader's language alone. */
export const runningWords = { running: english };
