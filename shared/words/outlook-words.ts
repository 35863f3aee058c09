import english from "./en/outlook.json" with { type: "json" };

/** What is said about a session that is gone from the calendar. Apart: fetched when it is needed, in the reader's language alone. */
export const outlookWords = { outlook: english };
