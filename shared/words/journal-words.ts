import english from "./en/journal.json" with { type: "json" };

/** The questions for looking back, and what is said where the answers are. Apart: fetched with its pages, in the reader's language alone. */
export const journalWords = { journal: english };
