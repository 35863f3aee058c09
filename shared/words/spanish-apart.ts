import commitment from "./es/commitment.json" with { type: "json" };
import journal from "./es/journal.json" with { type: "json" };
import running from "./es/running.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const spanishApart = { commitment, journal, running };
