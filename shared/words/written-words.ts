import running from "./en/running.json" with { type: "json" };
import english from "./en/written.json" with { type: "json" };

/** What is said of a round in writing, with the names of its steps. Apart: fetched with its pages, in the reader's language alone. */
export const writtenWords = { written: english, running };
