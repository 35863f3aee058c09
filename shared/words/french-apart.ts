import commitment from "./fr/commitment.json" with { type: "json" };
import journal from "./fr/journal.json" with { type: "json" };
import running from "./fr/running.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const frenchApart = { commitment, journal, running };
