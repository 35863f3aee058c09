import german from "./de/journal.json" with { type: "json" };
import english from "./en/journal.json" with { type: "json" };

/** The questions for looking back, and what is said where the answers are. Apart from the other catalogues: fetched with its pages. */
export const journalWords = { en: { journal: english }, de: { journal: german } };
