import commitment from "./ar/commitment.json" with { type: "json" };
import journal from "./ar/journal.json" with { type: "json" };
import running from "./ar/running.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const arabicApart = { commitment, journal, running };
